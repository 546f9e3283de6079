namespace VideoEngines.Providers.Fal.Families;

/// <summary>LTX-2.3 as Lightricks runs it; the variants that fal runs from the open weights have other fields and are not offered. Sizes are named by lines, 2160p too.</summary>
internal static class LtxFamilies
{
    public static IReadOnlyList<FalFamily> All { get; } =
    [
        new(
            "lightricks/ltx-2.3-pro",
            Ltx(VideoOperation.TextToVideo, "text-to-video", FalFields.None),
            Ltx(VideoOperation.ImageToVideo, "image-to-video", Frames),
            new FalEndpoint(VideoOperation.TalkingHead, "audio-to-video") { Fields = new() { StartFrame = "image_url", DrivingAudio = "audio_url" }, HasAspectRatio = true })
        {
            UltraHd = "2160p",
        },
        new(
            "lightricks/ltx-2.3-fast",
            Ltx(VideoOperation.TextToVideo, "text-to-video/fast", FalFields.None) with { PlainAbove = 10 },
            Ltx(VideoOperation.ImageToVideo, "image-to-video/fast", Frames) with { PlainAbove = 10 })
        {
            UltraHd = "2160p",
        },
    ];

    private static FalFields Frames => new() { StartFrame = "image_url", EndFrame = "end_image_url" };

    private static FalEndpoint Ltx(VideoOperation operation, string path, FalFields fields) => new(operation, path)
    {
        Fields = fields,
        Duration = FalDurationForm.Number,
        HasAspectRatio = true,
        HasResolution = true,
        HasFrameRate = true,
        Sound = "generate_audio",
    };
}
