namespace VideoEngines.Catalog;

/// <summary>Whether an engine takes a seed, and which.</summary>
public sealed record SeedCapability
{
    /// <summary>Gets the capability of which nothing is known.</summary>
    public static SeedCapability Unknown { get; } = new();

    /// <summary>Gets whether a seed is taken.</summary>
    public CapabilitySupport Support { get; init; }

    /// <summary>Gets the smallest seed, when it is known.</summary>
    public long? Minimum { get; init; }

    /// <summary>Gets the largest seed, when it is known.</summary>
    public long? Maximum { get; init; }

    /// <summary>Gets the source; <see langword="null"/> when <see cref="Support"/> is unknown.</summary>
    public FactSource? Source { get; init; }
}
