namespace VideoEngines.Routing;

/// <summary>One rule of a policy.</summary>
public sealed record RoutingRule
{
    /// <summary>Gets the name, for reasons and logs.</summary>
    public required string Name { get; init; }

    /// <summary>Gets when the rule applies.</summary>
    public RoutingCondition When { get; init; } = RoutingCondition.Always;

    /// <summary>Gets the engines to prefer, best first; those that fit the same pattern are ranked by score. A preference never makes an engine ineligible.</summary>
    public IReadOnlyList<EnginePattern> Prefer { get; init; } = [];

    /// <summary>Gets the engines to use only when no other is eligible. A preference by any rule is stronger.</summary>
    public IReadOnlyList<EnginePattern> Avoid { get; init; } = [];

    /// <summary>Gets the engines that may not be used.</summary>
    public IReadOnlyList<EnginePattern> Deny { get; init; } = [];

    /// <summary>Gets the only engines that may be used; empty for no such limit.</summary>
    public IReadOnlyList<EnginePattern> Only { get; init; } = [];

    /// <summary>Gets the tier that later rules see, for requests that name none.</summary>
    public VideoTier? Tier { get; init; }

    /// <summary>Gets how engines that are equally preferred are ranked; the first rule that says counts.</summary>
    public RoutingWeights? Weights { get; init; }

    /// <summary>Gets the most that the job may cost at worst, in US dollars; engines above it are not eligible. The lowest of all rules counts.</summary>
    public decimal? MaxCostUsd { get; init; }

    /// <summary>Gets the longest time that a job may typically take; engines above it are not eligible, nor those of which no time is known, unless <see cref="VideoCapability.Latency"/> may be unknown.</summary>
    public TimeSpan? MaxLatency { get; init; }

    /// <summary>Gets whether requests may be changed into what an engine can take; the first rule that says counts.</summary>
    public bool? Adapt { get; init; }

    /// <summary>Gets what follows a proven refusal; the first rule that says counts.</summary>
    public RoutingFailover? Failover { get; init; }
}
