using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>A rule whose patterns are resolved to offers.</summary>
internal sealed class CompiledRule
{
    private readonly CompiledCondition? _when;

    public CompiledRule(RoutingRule rule, EngineCatalog catalog)
    {
        _when = rule.When.IsAlways ? null : new CompiledCondition(rule.When);
        Rule = rule;
        Patterns = rule.Prefer.Count;
        var offers = catalog.Offers;
        var preferred = new List<(ushort Offer, ushort Pattern)>();
        for (var i = 0; i < offers.Count; i++)
        {
            var pattern = IndexOf(rule.Prefer, offers[i].Id);
            if (pattern >= 0)
            {
                preferred.Add(((ushort)i, (ushort)pattern));
            }
        }

        Preferred = [.. preferred];
        Avoided = Fitting(rule.Avoid, offers);
        Denied = Fitting(rule.Deny, offers);
        Excluded = rule.Only.Count == 0 ? [] : [.. Enumerable.Range(0, offers.Count).Where(i => IndexOf(rule.Only, offers[i].Id) < 0)];
        HasSettings = rule is not { Tier: null, Weights: null, MaxCostUsd: null, MaxLatency: null, Adapt: null, Failover: null };
    }

    public RoutingRule Rule { get; }

    /// <summary>Whether the rule sets more than which engines come first, last or not at all.</summary>
    public bool HasSettings { get; }

    /// <summary>The offers that the rule prefers, each with the first pattern it fits.</summary>
    public (ushort Offer, ushort Pattern)[] Preferred { get; }

    /// <summary>The number of patterns, fitting or not: ranks must not depend on what the catalog holds.</summary>
    public int Patterns { get; }

    public int[] Avoided { get; }

    public int[] Denied { get; }

    public int[] Excluded { get; }

    public bool Applies(VideoRequest request, VideoOperation operation, VideoTier? tier) => _when is null || _when.IsMet(request, operation, tier);

    private static int[] Fitting(IReadOnlyList<EnginePattern> patterns, IReadOnlyList<EngineOffer> offers) =>
        patterns.Count == 0 ? [] : [.. Enumerable.Range(0, offers.Count).Where(i => IndexOf(patterns, offers[i].Id) >= 0)];

    private static int IndexOf(IReadOnlyList<EnginePattern> patterns, VideoEngineId id)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            if (patterns[i].Matches(id))
            {
                return i;
            }
        }

        return -1;
    }
}
