namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>Body of <c>POST /v1/videos/text2video</c> and <c>/v1/videos/image2video</c>. Members that are null are left out.</summary>
internal sealed record KlingLegacyVideo
{
    /// <summary>Gets the model. Its documented default is one that is refused by now, so it is always said.</summary>
    public required string ModelName { get; init; }

    public KlingMedia? Image { get; init; }

    public string? Prompt { get; init; }

    public string? NegativePrompt { get; init; }

    public string? AspectRatio { get; init; }

    /// <summary>Gets the seconds, as text in this generation.</summary>
    public string? Duration { get; init; }

    public KlingWatermark? WatermarkInfo { get; init; }

    public required string ExternalTaskId { get; init; }
}
