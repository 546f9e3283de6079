namespace VideoEngines.Providers.Kling.Wire;

/// <summary>One item of <c>contents[]</c>; which members are set depends on the type.</summary>
internal sealed record KlingContent
{
    /// <summary>Gets <c>prompt</c>, <c>first_frame</c>, <c>last_frame</c>, <c>refer_image</c>, <c>feature_video</c>, <c>base_video</c>, <c>image</c>, <c>video</c> or <c>element</c>.</summary>
    public required string Type { get; init; }

    public string? Text { get; init; }

    public KlingMedia? Url { get; init; }

    /// <summary>Gets the element's id as text: it does not fit a JavaScript number.</summary>
    public string? ElementId { get; init; }

    public string? Id { get; init; }
}
