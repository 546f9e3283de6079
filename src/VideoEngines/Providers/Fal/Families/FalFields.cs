namespace VideoEngines.Providers.Fal.Families;

/// <summary>The wire names of the inputs that endpoints call differently; null where an endpoint has no such field.</summary>
internal sealed record FalFields
{
    public static readonly FalFields None = new();

    public string? StartFrame { get; init; }

    public string? EndFrame { get; init; }

    /// <summary>Gets the field of a list of images.</summary>
    public string? ReferenceImages { get; init; }

    /// <summary>Gets the field of a single image, where there is no list.</summary>
    public string? ReferenceImage { get; init; }

    /// <summary>Gets the field of a list of videos.</summary>
    public string? ReferenceVideos { get; init; }

    /// <summary>Gets the field of a single video, where there is no list.</summary>
    public string? ReferenceVideo { get; init; }

    public string? ReferenceAudio { get; init; }

    public string? DrivingAudio { get; init; }

    public string? SourceVideo { get; init; }
}
