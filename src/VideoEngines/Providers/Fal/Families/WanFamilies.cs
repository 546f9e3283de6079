using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal.Families;

/// <summary>Wan. Durations are texts up to 2.6 and numbers from 2.7 on. Wan 3.0 is in none of fal's type lists; its fields are from fal's page and adapters that use it (medium confidence).</summary>
internal static class WanFamilies
{
    private static readonly string[] Common26 = [EnablePromptExpansion, EnableSafetyChecker, MultiShots];
    private static readonly string[] Common27 = [EnablePromptExpansion, EnableSafetyChecker];

    public static IReadOnlyList<FalFamily> All { get; } =
    [
        new(
            "alibaba/wan-2.6",
            Wan26(VideoOperation.TextToVideo, "text-to-video", new() { DrivingAudio = "audio_url" }) with { HasAspectRatio = true },
            Wan26(VideoOperation.ImageToVideo, "image-to-video", new() { StartFrame = "image_url", DrivingAudio = "audio_url" }),
            Wan26(VideoOperation.ReferenceToVideo, "reference-to-video", new() { ReferenceVideos = "video_urls" }) with { HasAspectRatio = true }),
        new(
            "alibaba/wan-2.6-flash",
            Wan26(VideoOperation.ImageToVideo, "image-to-video/flash", new() { StartFrame = "image_url", DrivingAudio = "audio_url" }) with { Sound = "generate_audio" },
            Wan26(VideoOperation.ReferenceToVideo, "reference-to-video/flash", new() { ReferenceImages = "image_urls", ReferenceVideos = "video_urls" }) with
            {
                HasAspectRatio = true,
                Sound = "generate_audio",
            }),
        new(
            "alibaba/wan-2.5",
            Wan26(VideoOperation.TextToVideo, "text-to-video", new() { DrivingAudio = "audio_url" }) with { HasAspectRatio = true, Options = Common27 },
            Wan26(VideoOperation.ImageToVideo, "image-to-video", new() { StartFrame = "image_url", DrivingAudio = "audio_url" }) with { Options = Common27 }),
        new(
            "alibaba/wan-2.7",
            Wan27(VideoOperation.TextToVideo, "text-to-video", new() { DrivingAudio = "audio_url" }) with { HasAspectRatio = true },
            Wan27(VideoOperation.ImageToVideo, "image-to-video", new() { StartFrame = "image_url", EndFrame = "end_image_url", DrivingAudio = "audio_url" }),
            Wan27(VideoOperation.ReferenceToVideo, "reference-to-video", new() { ReferenceImages = "reference_image_urls", ReferenceVideos = "reference_video_urls" }) with
            {
                HasAspectRatio = true,
                Options = [EnableSafetyChecker, MultiShots],
            },
            Wan27(VideoOperation.VideoToVideo, "edit-video", new() { SourceVideo = "video_url", ReferenceImage = "reference_image_url" }) with
            {
                HasAspectRatio = true,
                HasNegativePrompt = false,
                Options = [EnableSafetyChecker],
            }),
        new(
            "alibaba/wan-3.0",
            Wan30(VideoOperation.TextToVideo, "text-to-video", FalFields.None),
            Wan30(VideoOperation.ImageToVideo, "image-to-video", new() { StartFrame = "start_image_url", EndFrame = "end_image_url" }),
            Wan30(
                VideoOperation.ReferenceToVideo,
                "reference-to-video",
                new() { ReferenceImages = "reference_image_urls", ReferenceVideos = "reference_video_urls", ReferenceAudio = "reference_audio_urls" })),
    ];

    private static FalEndpoint Wan26(VideoOperation operation, string path, FalFields fields) => new(operation, path)
    {
        Fields = fields,
        Duration = FalDurationForm.Text,
        HasResolution = true,
        HasNegativePrompt = true,
        HasSeed = true,
        Options = Common26,
    };

    private static FalEndpoint Wan27(VideoOperation operation, string path, FalFields fields) => new(operation, path)
    {
        Fields = fields,
        Duration = FalDurationForm.Number,
        HasResolution = true,
        HasNegativePrompt = true,
        HasSeed = true,
        Options = Common27,
    };

    private static FalEndpoint Wan30(VideoOperation operation, string path, FalFields fields) => new(operation, path)
    {
        Fields = fields,
        Duration = FalDurationForm.Number,
        HasResolution = true,
        HasAspectRatio = true,
        HasSeed = true,
        Sound = "audio",
        Options = [EnablePromptExpansion],
    };
}
