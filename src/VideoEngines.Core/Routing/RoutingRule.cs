namespace VideoEngines.Routing;

/// <summary>One rule of a policy.</summary>
public sealed record RoutingRule
{
    /// <summary>Gets the name, for reasons and logs.</summary>
    public required string Name { get; init; }

    /// <summary>Gets when the rule applies.</summary>
    public RoutingCondition When { get; init; } = RoutingCondition.Always;

    /// <summary>Gets the engines to prefer, best first; those that fit the same pattern are ranked by cost. A preference never makes an engine ineligible.</summary>
    public IReadOnlyList<EnginePattern> Prefer { get; init; } = [];

    /// <summary>Gets the engines that may not be used.</summary>
    public IReadOnlyList<EnginePattern> Deny { get; init; } = [];

    /// <summary>Gets the only engines that may be used; empty for no such limit.</summary>
    public IReadOnlyList<EnginePattern> Only { get; init; } = [];
}
