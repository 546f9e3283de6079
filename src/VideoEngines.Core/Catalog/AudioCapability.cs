namespace VideoEngines.Catalog;

/// <summary>What an engine does about sound.</summary>
public sealed record AudioCapability
{
    /// <summary>Gets the capability of which nothing is known.</summary>
    public static AudioCapability Unknown { get; } = new();

    /// <summary>Gets whether videos have sound.</summary>
    public AudioSupport Support { get; init; }

    /// <summary>Gets whether a request that is silent about sound gets it, when that is known.</summary>
    public bool? Default { get; init; }

    /// <summary>Gets the source; <see langword="null"/> when <see cref="Support"/> is unknown.</summary>
    public FactSource? Source { get; init; }
}
