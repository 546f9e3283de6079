namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>Body of <c>POST /v1/videos/avatar/image2video</c>: an image, and a sound or the id of one.</summary>
internal sealed record KlingAvatar
{
    public required KlingMedia Image { get; init; }

    public KlingMedia? SoundFile { get; init; }

    public string? AudioId { get; init; }

    public string? Prompt { get; init; }

    /// <summary>Gets <c>std</c> or <c>pro</c>.</summary>
    public string? Mode { get; init; }

    public KlingWatermark? WatermarkInfo { get; init; }

    public required string ExternalTaskId { get; init; }
}
