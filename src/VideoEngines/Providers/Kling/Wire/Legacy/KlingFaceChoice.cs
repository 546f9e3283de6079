namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>A face and what it says. Times are milliseconds and all of them are demanded.</summary>
internal sealed record KlingFaceChoice
{
    public required string FaceId { get; init; }

    public KlingMedia? SoundFile { get; init; }

    public string? AudioId { get; init; }

    /// <summary>Gets where in the sound it begins.</summary>
    public required long SoundStartTime { get; init; }

    /// <summary>Gets where in the sound it ends.</summary>
    public required long SoundEndTime { get; init; }

    /// <summary>Gets when in the video it begins.</summary>
    public required long SoundInsertTime { get; init; }

    public decimal? SoundVolume { get; init; }

    public decimal? OriginalAudioVolume { get; init; }
}
