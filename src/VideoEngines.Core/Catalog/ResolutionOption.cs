namespace VideoEngines.Catalog;

/// <summary>One resolution that an engine makes.</summary>
public sealed record ResolutionOption
{
    /// <summary>Gets the resolution class, e.g. <c>720p</c>.</summary>
    public required VideoResolution Name { get; init; }

    /// <summary>Gets the size in pixels per aspect ratio; empty when sizes are not known.</summary>
    public IReadOnlyDictionary<VideoAspectRatio, VideoSize> Sizes { get; init; } = new Dictionary<VideoAspectRatio, VideoSize>();
}
