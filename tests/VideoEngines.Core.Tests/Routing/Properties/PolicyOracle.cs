using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

/// <summary>What a policy forbids, read once more from its records, without the planner's tables.</summary>
internal static class PolicyOracle
{
    public static bool Breaks(VideoRequest request, RouteContext context, EngineOffer offer)
    {
        var rules = Applied(context.Policy, request);
        return rules.Exists(r => r.Deny.Any(p => p.Matches(offer.Id)) || (r.Only.Count > 0 && !r.Only.Any(p => p.Matches(offer.Id))))
            || rules.Exists(r => r.MaxLatency is { } most && !(offer.TypicalLatency?.Value <= most || (offer.TypicalLatency is null && context.Policy.AllowUnknown.Contains(VideoCapability.Latency))))
            || rules.Exists(r => r.MaxCostUsd is { } most && !(PriceQuoter.TryQuote(offer, request) is { } quote && context.Catalog.ToUsd(quote.High) <= most));
    }

    public static List<RoutingRule> Applied(RoutingPolicy policy, VideoRequest request)
    {
        var applied = new List<RoutingRule>();
        var tier = request.Tier;
        foreach (var rule in policy.Rules.Where(rule => IsMet(rule.When, request, tier)))
        {
            applied.Add(rule);
            tier ??= rule.Tier;
        }

        return applied;
    }

    private static bool IsMet(RoutingCondition when, VideoRequest request, VideoTier? tier) =>
        OneOf(when.ContentClasses, request.ContentClass)
        && OneOf(when.Tiers, tier)
        && OneOf(when.Operations, request.EffectiveOperation)
        && OneOf(when.AspectRatios, request.AspectRatio)
        && OneOf(when.Resolutions, request.Resolution)
        && when.Numbers.All(pair => Number(request, pair.Key) is { } number && (pair.Value.Minimum ?? number) <= number && (pair.Value.Maximum ?? number) >= number)
        && when.Flags.All(pair => Flag(request, pair.Key) == pair.Value)
        && when.Metadata.All(pair => request.Metadata.TryGetValue(pair.Key, out var value) && pair.Value.Contains(value))
        && when.All.All(c => IsMet(c, request, tier))
        && (when.Any.Count == 0 || when.Any.Any(c => IsMet(c, request, tier)))
        && (when.Not is null || !IsMet(when.Not, request, tier));

    private static bool OneOf<T>(IReadOnlyList<T> allowed, T? value)
        where T : struct => allowed.Count == 0 || (value is { } asked && allowed.Contains(asked));

    // Random requests have no references and no characters.
    private static decimal? Number(VideoRequest request, RoutingNumber number) => number switch
    {
        RoutingNumber.Duration => (decimal?)request.Duration?.TotalSeconds,
        RoutingNumber.FramesPerSecond => request.FramesPerSecond,
        RoutingNumber.Count => request.Count ?? 1,
        RoutingNumber.CameraMoves => request.Camera.Count,
        RoutingNumber.PromptLength => request.Prompt!.ToText().Length,
        _ => 0,
    };

    private static bool? Flag(VideoRequest request, RoutingFlag flag) => flag switch
    {
        RoutingFlag.Audio => request.GenerateAudio,
        RoutingFlag.StartFrame => request.StartFrame is not null,
        RoutingFlag.NegativePrompt => request.NegativePrompt is not null,
        RoutingFlag.Seed => request.Seed is not null,
        _ => false,
    };
}
