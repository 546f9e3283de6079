using System.Collections.Frozen;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Finds what is to make the videos of an engine that is retired, or will be. Pure, spends nothing. Thread-safe.</summary>
public static class LifecycleMigration
{
    /// <summary>
    /// Plans a request that was aimed at an engine for the living ones: its successor when that can make the video, then the successor's successor, else the best by policy. Engines that are
    /// deprecated themselves come last.
    /// </summary>
    /// <param name="request">The stored request.</param>
    /// <param name="engine">The engine that it was aimed at.</param>
    /// <param name="context">The snapshot to plan on; its pinned engine is not looked at.</param>
    /// <returns>The plan, with what changes; it has no candidate when no living engine can make the video.</returns>
    /// <exception cref="ArgumentException">The catalog has no such engine.</exception>
    public static LifecycleMigrationPlan Plan(VideoRequest request, VideoEngineId engine, RouteContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Catalog.TryGetOffer(engine, out var offer))
        {
            var near = context.Catalog.Suggest(engine.ToString());
            throw new ArgumentException($"The catalog has no engine {engine}.{(near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : string.Empty)}", nameof(engine));
        }

        var free = context with { PinnedEngine = null };
        var before = Before(request, engine, free);
        var tried = new List<RouteCandidate>();
        foreach (var successor in Successors(offer, context.Catalog))
        {
            var plan = RoutePlanner.Plan(request, free with { PinnedEngine = successor });
            if (plan.Winner is { } winner)
            {
                return Migrate(before, winner, plan, tried, isSuccessor: true, request);
            }

            tried.Add(plan.Candidates.First(candidate => candidate.Engine == successor));
        }

        var byPolicy = RoutePlanner.Plan(request, free);
        var others = byPolicy.Candidates.Where(candidate => candidate.IsEligible && candidate.Engine != engine).ToList();
        var best = others.Find(static candidate => candidate.Notes.All(static note => note.Code != RouteReasonCodes.Deprecated)) ?? others.FirstOrDefault();
        return Migrate(before, best, byPolicy, tried, isSuccessor: false, request);
    }

    /// <summary>How the engine would stand if it lived on and had an account: what it costs, what it is given to read.</summary>
    private static RouteCandidate Before(VideoRequest request, VideoEngineId engine, RouteContext context)
    {
        var plan = RoutePlanner.Plan(request, context with
        {
            PinnedEngine = engine,
            PinnedCredential = null,
            Credentials = null,
            Health = RouteHealth.Healthy,
            OffersWithOwnLifecycle = context.OffersWithOwnLifecycle.Append(engine).ToFrozenSet(),
        });
        return plan.Candidates.First(candidate => candidate.Engine == engine);
    }

    private static IEnumerable<VideoEngineId> Successors(EngineOffer offer, EngineCatalog catalog)
    {
        var seen = new HashSet<VideoEngineId> { offer.Id };
        while (offer.Lifecycle.Successor is { } next && seen.Add(next) && catalog.TryGetOffer(next, out var following))
        {
            yield return next;
            offer = following;
        }
    }

    private static LifecycleMigrationPlan Migrate(
        RouteCandidate before, RouteCandidate? after, RoutePlan plan, List<RouteCandidate> tried, bool isSuccessor, VideoRequest request) => new()
        {
            From = before,
            To = after,
            IsSuccessor = isSuccessor,
            Plan = plan,
            RejectedSuccessors = tried,
            Prompt = after is null ? null : PromptDiff.Between(before.Prompt, after.Prompt),
            LostOptions = after is not null && after.Offer.Dialect != before.Offer.Dialect && request.Options.ContainsKey(before.Offer.Dialect) ? [before.Offer.Dialect] : [],
        };
}
