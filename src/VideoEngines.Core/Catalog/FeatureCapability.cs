namespace VideoEngines.Catalog;

/// <summary>A thing that an engine or a host can or cannot do.</summary>
public sealed record FeatureCapability
{
    /// <summary>Gets the capability of which nothing is known.</summary>
    public static FeatureCapability Unknown { get; } = new();

    /// <summary>Gets whether it is supported.</summary>
    public CapabilitySupport Support { get; init; }

    /// <summary>Gets the largest number allowed, e.g. of jobs in a batch, or of characters in a negative prompt; <see langword="null"/> when there is none or none is known.</summary>
    public int? Limit { get; init; }

    /// <summary>Gets the source; <see langword="null"/> when <see cref="Support"/> is unknown.</summary>
    public FactSource? Source { get; init; }
}
