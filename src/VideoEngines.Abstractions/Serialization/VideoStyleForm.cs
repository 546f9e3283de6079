namespace VideoEngines.Serialization;

/// <summary>The JSON form of a style.</summary>
internal sealed class VideoStyleForm
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public IReadOnlyList<VideoMedia>? ReferenceImages { get; set; }

    public long? Seed { get; set; }

    public static VideoStyleForm From(VideoStyle style) => new()
    {
        Name = style.Name,
        Description = style.Description,
        ReferenceImages = VideoRequestForm.NullIfEmpty(style.ReferenceImages),
        Seed = style.Seed,
    };

    public VideoStyle ToStyle() => new()
    {
        Name = Name,
        Description = Description,
        ReferenceImages = VideoRequestForm.WithoutNull(ReferenceImages, "referenceImages"),
        Seed = Seed,
    };
}
