using VideoEngines.Routing;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>What a policy says of one request, read by the auditor's own rules.</summary>
internal sealed class PolicyReading
{
    private readonly RoutingPolicy _policy;
    private readonly List<RoutingRule> _applied = [];

    public PolicyReading(RoutingPolicy policy, VideoRequest request)
    {
        _policy = policy;
        var tier = request.Tier;
        foreach (var rule in policy.Rules)
        {
            if (IsMet(rule.When, request, tier))
            {
                _applied.Add(rule);
                tier ??= rule.Tier;
            }
        }

        Failover = _applied.Find(static r => r.Failover is not null)?.Failover ?? policy.Failover;
    }

    public RoutingFailover Failover { get; }

    public bool TriesAnyway => _policy.WhenAllUnhealthy.TriesAnyway;

    /// <summary>Says which hard limit an engine breaks; null when none.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">The options.</param>
    /// <param name="isTimed">Whether the time that a job takes is what the catalog tells.</param>
    public string? Breaks(EngineFacts engine, VideoRequest request, VideoSubmitOptions options, bool isTimed)
    {
        var usd = engine.UsdOf(request);
        foreach (var rule in _applied)
        {
            var breaks = rule.Deny.Any(p => Fits(p, engine.Id)) ? "denies it"
                : rule.Only.Count > 0 && !rule.Only.Any(p => Fits(p, engine.Id)) ? "allows only others"
                : usd > rule.MaxCostUsd ? "allows less money"
                : rule.MaxLatency is { } most && isTimed && !IsQuick(engine, most) ? "allows less time"
                : null;
            if (breaks is not null)
            {
                return $"the rule '{rule.Name}' {breaks}";
            }
        }

        return options.Engine is { } pinned && pinned != engine.Id ? $"{pinned} was asked for"
            : options.MaxCost is { } limit && usd > limit.Amount ? $"it costs {usd} USD, at most {limit} were allowed"
            : CannotMake(engine, request);
    }

    private string? CannotMake(EngineFacts engine, VideoRequest request)
    {
        var seconds = request.Duration?.TotalSeconds ?? engine.DefaultSeconds;
        return engine.IsImageOnly ? "it makes no video from text"
            : seconds < engine.MinSeconds || seconds > engine.MaxSeconds ? $"it does not make {seconds} s"
            : request.Resolution is { } size && !engine.Resolutions.Contains(size.ToString()) ? $"it does not make {size}"
            : request.Seed is not null && engine.Seed != true ? "it is not known to take a seed"
            : request.GenerateAudio is { } audio && !CanSound(engine, audio) ? $"it cannot {(audio ? "make" : "leave out")} sound"
            : null;
    }

    private bool CanSound(EngineFacts engine, bool wanted) => engine.Audio switch
    {
        "optional" => true,
        "always" => wanted,
        "never" => !wanted,
        _ => _policy.AllowUnknown.Contains(VideoCapability.Audio),
    };

    private bool IsQuick(EngineFacts engine, TimeSpan most) =>
        engine.LatencySeconds is { } latency ? latency <= most.TotalSeconds : _policy.AllowUnknown.Contains(VideoCapability.Latency);

    private static bool IsMet(RoutingCondition when, VideoRequest request, VideoTier? tier) =>
        (when.ContentClasses.Count == 0 || (request.ContentClass is { } content && when.ContentClasses.Contains(content)))
        && (when.Tiers.Count == 0 || (tier is { } asked && when.Tiers.Contains(asked)))
        && when.Numbers.All(n => n.Key == RoutingNumber.Duration && request.Duration is { } d && (decimal)d.TotalSeconds is var s && (n.Value.Minimum ?? s) <= s && (n.Value.Maximum ?? s) >= s)
        && when.Flags.All(f => f.Key == RoutingFlag.Seed ? request.Seed is not null == f.Value : request.GenerateAudio == f.Value)
        && when.Metadata.All(m => request.Metadata.TryGetValue(m.Key, out var value) && m.Value.Contains(value))
        && when.All.All(c => IsMet(c, request, tier))
        && (when.Any.Count == 0 || when.Any.Any(c => IsMet(c, request, tier)))
        && (when.Not is not { } not || !IsMet(not, request, tier));

    /// <summary>The three forms of pattern that random policies have.</summary>
    private static bool Fits(EnginePattern pattern, VideoEngineId id)
    {
        var (text, name) = (pattern.ToString(), id.ToString());
        return text.StartsWith('*') ? name.EndsWith(text[1..], StringComparison.Ordinal)
            : text.EndsWith('*') ? name.StartsWith(text[..^1], StringComparison.Ordinal)
            : text == name;
    }
}
