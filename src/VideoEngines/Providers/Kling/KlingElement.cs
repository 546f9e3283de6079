namespace VideoEngines.Providers.Kling;

/// <summary>An element of Kling's element library (a character or a thing that keeps its looks) that the prompt mentions as <c>@id</c>.</summary>
/// <remarks>Creating elements is not part of this library; Kling's console and API do it. Source: Kling's image-to-video and omni-video pages for kling-3.0.</remarks>
public sealed record KlingElement
{
    /// <summary>Gets Kling's id of the element, above zero. It needs all 64 bits; in JSON it may be a number or text.</summary>
    public required long ElementId { get; init; }

    /// <summary>
    /// Gets the name by which the prompt mentions the element, without the <c>@</c>. Unique in the request, references (<c>image_1</c>, <c>video_1</c>) included. A name that is part of
    /// another one (<c>Zhang</c>, <c>ZhangSan</c>) is refused, for Kling could take one for the other.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Gets how the element was made. <see langword="null"/> means that you do not say; then only the limits that hold for both kinds are checked before the request is sent.</summary>
    public KlingElementKind? Kind { get; init; }
}
