namespace VideoEngines;

/// <summary>A look that is to be the same in many videos. Make it once, keep it, and put it into every request.</summary>
/// <remarks>
/// The description becomes the style of the prompt. Images go where an engine takes style references; elsewhere they are an unmet demand, or with <see cref="VideoSubmitOptions.Adapt"/> plain reference
/// images that the prompt names as the style. Immutable.
/// </remarks>
public sealed record VideoStyle
{
    /// <summary>Gets the name, for people.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the look in words, e.g. <c>hand-painted watercolour, visible paper grain</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Gets images in that look.</summary>
    public IReadOnlyList<VideoMedia> ReferenceImages { get; init => field = value ?? []; } = [];

    /// <summary>Gets the seed to reuse; a seed of the request or of a character wins.</summary>
    public long? Seed { get; init; }

    /// <summary>Creates a style of words.</summary>
    /// <param name="description">The look.</param>
    public static implicit operator VideoStyle(string description) => FromString(description);

    /// <summary>Creates a style of words.</summary>
    /// <param name="description">The look.</param>
    /// <returns>The style.</returns>
    public static VideoStyle FromString(string description) => new() { Description = description };

    /// <summary>Returns how many images there are; never name or description.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"style with {ReferenceImages.Count} reference images");
}
