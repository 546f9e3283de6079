namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>Body of <c>POST /v1/videos/advanced-lip-sync</c>.</summary>
internal sealed record KlingLipSync
{
    public required string SessionId { get; init; }

    /// <summary>Gets the faces; only one is taken.</summary>
    public required IReadOnlyList<KlingFaceChoice> FaceChoose { get; init; }

    public KlingWatermark? WatermarkInfo { get; init; }

    public required string ExternalTaskId { get; init; }
}
