using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal.Families;

/// <summary>
/// Kling. The tier is part of the path; standard renders 720p and pro 1080p, as Kling's own modes do. The first frame is <c>start_image_url</c> or <c>image_url</c>, generation by generation.
/// </summary>
internal static class KlingFamilies
{
    private static readonly Dictionary<int, string> TwoTiers = new() { [720] = "standard", [1080] = "pro" };
    private static readonly Dictionary<int, string> ThreeTiers = new() { [720] = "standard", [1080] = "pro", [2160] = "4k" };

    public static IReadOnlyList<FalFamily> All { get; } =
    [
        new(
            "kling/v2.6",
            new FalEndpoint(VideoOperation.TextToVideo, "{tier}/text-to-video")
            {
                Duration = FalDurationForm.Text, HasAspectRatio = true, HasNegativePrompt = true, Sound = "generate_audio", Options = [CfgScale],
            },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video")
            {
                Fields = StartAndEnd, Duration = FalDurationForm.Text, HasNegativePrompt = true, Sound = "generate_audio",
            })
        {
            Tiers = new Dictionary<int, string> { [1080] = "pro" },
        },
        new(
            "kling/v2.5-turbo",
            new FalEndpoint(VideoOperation.TextToVideo, "{tier}/text-to-video")
            {
                Duration = FalDurationForm.Text, HasAspectRatio = true, HasNegativePrompt = true, Options = [CfgScale], Tiers = ["pro"],
            },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video")
            {
                Fields = new() { StartFrame = "image_url" }, Duration = FalDurationForm.Text, HasNegativePrompt = true, Options = [CfgScale],
            },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video")
            {
                Fields = new() { StartFrame = "image_url", EndFrame = "tail_image_url" },
                NeedsEndFrame = true,
                Duration = FalDurationForm.Text,
                HasNegativePrompt = true,
                Options = [CfgScale],
                Tiers = ["pro"],
            })
        {
            Tiers = TwoTiers,
        },
        new("kling/v2.6-motion-control", MotionControl([CharacterOrientation])) { Tiers = TwoTiers },
        new("kling/v3-motion-control", MotionControl([CharacterOrientation, Elements])) { Tiers = TwoTiers },
        new(
            "kling/v3",
            new FalEndpoint(VideoOperation.TextToVideo, "{tier}/text-to-video")
            {
                Duration = FalDurationForm.Text, HasAspectRatio = true, HasNegativePrompt = true, Sound = "generate_audio", Options = [CfgScale, ShotType, MultiPrompt], NeedsPromptOrShots = true,
            },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video")
            {
                Fields = StartAndEnd,
                Duration = FalDurationForm.Text,
                HasNegativePrompt = true,
                Sound = "generate_audio",
                Options = [CfgScale, ShotType, MultiPrompt, Elements],
                NeedsPromptOrShots = true,
                TakesElementVideo = true,
            })
        {
            Tiers = ThreeTiers,
        },
        new(
            "kling/v3-turbo",
            new FalEndpoint(VideoOperation.TextToVideo, "{tier}/text-to-video") { Duration = FalDurationForm.Text, HasAspectRatio = true, Options = [MultiPrompt], NeedsPromptOrShots = true },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video") { Fields = new() { StartFrame = "image_url" }, Duration = FalDurationForm.Text, Options = [MultiPrompt] })
        {
            Tiers = TwoTiers,
        },
        new(
            "kling/v3-omni",
            new FalEndpoint(VideoOperation.TextToVideo, "{tier}/text-to-video")
            {
                Duration = FalDurationForm.Text, HasAspectRatio = true, Sound = "generate_audio", Options = [ShotType, MultiPrompt], NeedsPromptOrShots = true,
            },
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}/image-to-video")
            {
                Fields = new() { StartFrame = "image_url", EndFrame = "end_image_url" }, Duration = FalDurationForm.Text, Sound = "generate_audio", Options = [ShotType, MultiPrompt], NeedsPromptOrShots = true,
            },
            new FalEndpoint(VideoOperation.ReferenceToVideo, "{tier}/reference-to-video")
            {
                Fields = StartAndEnd with { ReferenceImages = "image_urls" },
                Duration = FalDurationForm.Text,
                HasAspectRatio = true,
                Sound = "generate_audio",
                Options = [ShotType, MultiPrompt, Elements],
                NeedsPromptOrShots = true,
                TakesElementVideo = true,
            },
            VideoReference("{tier}/video-to-video/reference", [ShotType, Elements]),
            Edit("{tier}/video-to-video/edit", [ShotType, Elements]))
        {
            Tiers = ThreeTiers,
        },
        new(
            "kling/o1",
            new FalEndpoint(VideoOperation.ImageToVideo, "{tier}image-to-video") { Fields = StartAndEnd, Duration = FalDurationForm.Text },
            new FalEndpoint(VideoOperation.ReferenceToVideo, "{tier}reference-to-video")
            {
                Fields = new() { ReferenceImages = "image_urls" }, Duration = FalDurationForm.Text, HasAspectRatio = true, Options = [Elements],
            },
            VideoReference("{tier}video-to-video/reference", [Elements]) with { Tiers = [] },
            Edit("{tier}video-to-video/edit", [Elements]) with { Tiers = [] })
        {
            // The pro tier of O1 has no word of its own in the path.
            Tiers = new Dictionary<int, string> { [720] = "standard/", [1080] = string.Empty },
        },
        new("kling/avatar", new FalEndpoint(VideoOperation.TalkingHead, "{tier}") { Fields = new() { StartFrame = "image_url", DrivingAudio = "audio_url" } }) { TierIsMode = true },
    ];

    private static FalFields StartAndEnd => new() { StartFrame = "start_image_url", EndFrame = "end_image_url" };

    private static FalEndpoint MotionControl(IReadOnlyList<string> options) => new(FalOperations.MotionTransfer, "{tier}/motion-control")
    {
        Fields = new() { StartFrame = "image_url", SourceVideo = "video_url" },
        Sound = "keep_original_sound",
        Options = options,
    };

    private static FalEndpoint VideoReference(string path, IReadOnlyList<string> options) => new(VideoOperation.ReferenceToVideo, path)
    {
        Fields = new() { ReferenceImages = "image_urls", ReferenceVideo = "video_url" },
        Duration = FalDurationForm.Text,
        HasAspectRatio = true,
        UnaskedAspectRatio = "auto",
        Sound = "keep_audio",
        Options = options,
        Tiers = ["standard", "pro"],
    };

    private static FalEndpoint Edit(string path, IReadOnlyList<string> options) => new(VideoOperation.VideoToVideo, path)
    {
        Fields = new() { SourceVideo = "video_url", ReferenceImages = "image_urls" },
        Sound = "keep_audio",
        Options = options,
        Tiers = ["standard", "pro"],
    };
}
