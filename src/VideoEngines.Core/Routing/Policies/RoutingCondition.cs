namespace VideoEngines.Routing;

/// <summary>When a rule applies. What is not set does not matter; everything that is set must be met, side by side with <see cref="All"/>, <see cref="Any"/> and <see cref="Not"/>.</summary>
public sealed record RoutingCondition
{
    /// <summary>Gets the condition that every request meets.</summary>
    public static RoutingCondition Always { get; } = new();

    /// <summary>Gets the content classes, one of which must be asked for.</summary>
    public IReadOnlyList<VideoContentClass> ContentClasses { get; init; } = [];

    /// <summary>Gets the tiers, one of which must be asked for, or set by a rule before.</summary>
    public IReadOnlyList<VideoTier> Tiers { get; init; } = [];

    /// <summary>Gets the operations.</summary>
    public IReadOnlyList<VideoOperation> Operations { get; init; } = [];

    /// <summary>Gets the aspect ratios, one of which must be asked for.</summary>
    public IReadOnlyList<VideoAspectRatio> AspectRatios { get; init; } = [];

    /// <summary>Gets the resolutions, one of which must be asked for.</summary>
    public IReadOnlyList<VideoResolution> Resolutions { get; init; } = [];

    /// <summary>Gets numbers of the request that must lie in a range; what the request does not say lies in none.</summary>
    public IReadOnlyDictionary<RoutingNumber, RoutingRange> Numbers { get; init; } = EmptyConditions.Numbers;

    /// <summary>Gets what the request must have (<see langword="true"/>) or must not have.</summary>
    public IReadOnlyDictionary<RoutingFlag, bool> Flags { get; init; } = EmptyConditions.Flags;

    /// <summary>Gets labels of the request's metadata, each with the values of which it must have one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Metadata { get; init; } = EmptyConditions.Metadata;

    /// <summary>Gets conditions that must all be met.</summary>
    public IReadOnlyList<RoutingCondition> All { get; init; } = [];

    /// <summary>Gets conditions of which at least one must be met.</summary>
    public IReadOnlyList<RoutingCondition> Any { get; init; } = [];

    /// <summary>Gets a condition that must not be met.</summary>
    public RoutingCondition? Not { get; init; }

    /// <summary>Gets a value indicating whether every request meets it.</summary>
    internal bool IsAlways => ContentClasses.Count + Tiers.Count + Operations.Count == 0 && IsShort;

    /// <summary>Gets a value indicating whether there is nothing beside content class, tier and operation.</summary>
    internal bool IsShort => AspectRatios.Count + Resolutions.Count + Numbers.Count + Flags.Count + Metadata.Count + All.Count + Any.Count == 0 && Not is null;
}
