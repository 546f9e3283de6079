namespace VideoEngines.Catalog;

/// <summary>The frame rates that an engine makes.</summary>
public sealed record FrameRateCapability
{
    /// <summary>Gets the frames per second that can be chosen, or the only one.</summary>
    public required IReadOnlyList<int> Values { get; init; }

    /// <summary>Gets the frame rate of a request that is silent about it, when it is known.</summary>
    public int? Default { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}
