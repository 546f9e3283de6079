using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal.Families;

/// <summary>
/// Veo 3.1. First and last frame have an endpoint of their own with their own names. Extending a video is not offered: fal's answer is the whole chain, and what that is billed as is not known.
/// </summary>
internal static class VeoFamilies
{
    private static readonly string[] Filters = [AutoFix, SafetyTolerance];

    public static IReadOnlyList<FalFamily> All { get; } =
    [
        new(
            "google/veo-3.1",
            Text,
            Image,
            FirstAndLast,
            new FalEndpoint(VideoOperation.ReferenceToVideo, "reference-to-video")
            {
                Fields = new() { ReferenceImages = "image_urls" },
                Duration = FalDurationForm.TextWithUnit,
                OnlySeconds = 8,
                HasAspectRatio = true,
                HasResolution = true,
                Sound = "generate_audio",
                Options = Filters,
            }),
        new("google/veo-3.1-fast", Text, Image, FirstAndLast),
        new("google/veo-3.1-lite", Text, Image, FirstAndLast with { OnlySeconds = 8 }),
    ];

    private static FalEndpoint Text => Of(VideoOperation.TextToVideo, string.Empty, FalFields.None);

    private static FalEndpoint Image => Of(VideoOperation.ImageToVideo, "image-to-video", new() { StartFrame = "image_url" });

    private static FalEndpoint FirstAndLast =>
        Of(VideoOperation.ImageToVideo, "first-last-frame-to-video", new() { StartFrame = "first_frame_url", EndFrame = "last_frame_url" }) with { NeedsEndFrame = true };

    private static FalEndpoint Of(VideoOperation operation, string path, FalFields fields) => new(operation, path)
    {
        Fields = fields,
        Duration = FalDurationForm.TextWithUnit,
        HasAspectRatio = true,
        HasResolution = true,
        HasNegativePrompt = true,
        HasSeed = true,
        Sound = "generate_audio",
        Options = Filters,
    };
}
