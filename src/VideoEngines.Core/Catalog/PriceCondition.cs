namespace VideoEngines.Catalog;

/// <summary>When a price applies. What is empty or <see langword="null"/> does not matter.</summary>
public sealed record PriceCondition
{
    /// <summary>Gets the condition that is always met.</summary>
    public static PriceCondition Always { get; } = new();

    /// <summary>Gets the operations.</summary>
    public IReadOnlyList<VideoOperation> Operations { get; init; } = [];

    /// <summary>Gets the resolution classes.</summary>
    public IReadOnlyList<VideoResolution> Resolutions { get; init; } = [];

    /// <summary>Gets whether the video has sound.</summary>
    public bool? Audio { get; init; }

    /// <summary>Gets the value of the member <c>mode</c> in the options of the offer's dialect.</summary>
    public string? Mode { get; init; }

    /// <summary>Gets whether a video goes in.</summary>
    public bool? VideoInput { get; init; }
}
