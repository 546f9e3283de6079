using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>Lowers a request to the least that each engine makes and takes the cheapest of all. Pure.</summary>
internal static class PreviewPlanner
{
    /// <returns>The plan; null when no engine can make a preview.</returns>
    public static PreviewPlan? Plan(VideoRequest request, RouteContext context, bool keepDuration)
    {
        var forms = context.Catalog.Offers
            .Where(offer => context.PinnedEngine is not { } pinned || offer.Id == pinned)
            .Select(offer => Lower(request, offer, keepDuration))
            .OfType<VideoRequest>()
            .Distinct();
        (VideoRequest Request, RouteCandidate Candidate)? best = null;
        foreach (var form in forms)
        {
            foreach (var candidate in RoutePlanner.Plan(form, context).Candidates.Where(static candidate => candidate.IsEligible))
            {
                if (best is null || IsBetter(form, candidate, best.Value.Request, best.Value.Candidate))
                {
                    best = (form, candidate);
                }
            }
        }

        return best is not { } found ? null : new PreviewPlan
        {
            Request = found.Request,
            Engine = found.Candidate.Engine,
            Plan = RoutePlanner.Plan(found.Request, context with { PinnedEngine = found.Candidate.Engine }),
            Adjustments = Adjustments(request, found.Request, found.Candidate.Engine),
        };
    }

    /// <summary>The least that an offer makes of a request, never more than was asked for; null when it makes nothing as small.</summary>
    private static VideoRequest? Lower(VideoRequest request, EngineOffer offer, bool keepDuration)
    {
        if (offer.Operations.GetValueOrDefault(request.EffectiveOperation) is not { } can)
        {
            return null;
        }

        // An exact size says a ratio, too, which must not get lost with it.
        var ratio = request.AspectRatio ?? (request.Resolution is { IsExact: true } exact ? new VideoAspectRatio(exact.Width!.Value, exact.Height!.Value) : null);
        var lowered = request with { Count = null };
        if (can.Resolutions is { Values.Count: > 0 } resolutions)
        {
            var lowest = resolutions.Values
                .Where(option => option.Name.ShortSide > 0 && (ratio is not { } asked || option.Sizes.Count == 0 || option.Sizes.ContainsKey(asked)))
                .Where(option => request.Resolution is not { } most || option.Name.ShortSide <= most.ShortSide)
                .MinBy(static option => option.Name.ShortSide);
            if (lowest is null)
            {
                return null;
            }

            lowered = lowered with { Resolution = lowest.Name, AspectRatio = ratio };
        }

        if (keepDuration || Shortest(can.Durations) is not { } shortest)
        {
            return lowered;
        }

        return shortest > request.Duration ? null : lowered with { Duration = shortest };
    }

    private static TimeSpan? Shortest(DurationCapability? durations) => durations?.Kind switch
    {
        DurationKind.Set when durations.Values.Count > 0 => durations.Values.Min(),
        DurationKind.Range => durations.Minimum,
        _ => null,
    };

    private static bool IsBetter(VideoRequest form, RouteCandidate candidate, VideoRequest bestForm, RouteCandidate best)
    {
        var order = (candidate.ExpectedUsd ?? decimal.MaxValue).CompareTo(best.ExpectedUsd ?? decimal.MaxValue);
        order = order != 0 ? order : ShortSide(form).CompareTo(ShortSide(bestForm));
        order = order != 0 ? order : (form.Duration ?? TimeSpan.MaxValue).CompareTo(bestForm.Duration ?? TimeSpan.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(candidate.Engine.ToString(), best.Engine.ToString());
        return order < 0;
    }

    private static int ShortSide(VideoRequest form) => form.Resolution?.ShortSide ?? int.MaxValue;

    private static List<RequestAdjustment> Adjustments(VideoRequest request, VideoRequest preview, VideoEngineId engine)
    {
        var adjustments = new List<RequestAdjustment>();
        if (preview.Resolution != request.Resolution)
        {
            adjustments.Add(new("Resolution", request.Resolution?.Name, preview.Resolution?.Name, $"the lowest that suits {engine}"));
        }

        if (preview.AspectRatio != request.AspectRatio)
        {
            adjustments.Add(new("AspectRatio", request.AspectRatio?.ToString(), preview.AspectRatio?.ToString(), "the ratio of the size that was asked for"));
        }

        if (preview.Duration != request.Duration)
        {
            adjustments.Add(new("Duration", Seconds(request.Duration), Seconds(preview.Duration), $"the shortest that suits {engine}"));
        }

        if (preview.Count != request.Count)
        {
            adjustments.Add(new("Count", request.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture), null, "one is enough to see"));
        }

        return adjustments;
    }

    private static string? Seconds(TimeSpan? duration) => duration is { } known ? ReasonFormatter.Seconds(known) : null;
}
