using VideoEngines.Providers.Fal;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalSeedanceCases
{
    private static readonly VideoRequest Shapeless = new VideoRequest(Prompt) { Duration = Seconds(5), Resolution = VideoResolution.P720, GenerateAudio = true }.With(new FalVideoOptions { EndUserId = "user-1" });
    private static readonly VideoRequest Wide = Shapeless with { AspectRatio = VideoAspectRatio.Landscape };

    private static readonly VideoRequest Seedance15 = new VideoRequest(Prompt)
    {
        Duration = Seconds(5),
        Resolution = VideoResolution.P1080,
        AspectRatio = new VideoAspectRatio(21, 9),
        GenerateAudio = false,
        Seed = 1,
    }.With(new FalVideoOptions { CameraFixed = true, CheckSafety = true });

    public static IEnumerable<WireCase> All { get; } =
    [
        .. Of("seedance20", VideoEngineIds.ByteDanceSeedance20OnFal, Wide),
        .. Of("seedance20-fast", VideoEngineIds.ByteDanceSeedance20FastOnFal, Wide),
        .. Of("seedance20-mini", VideoEngineIds.ByteDanceSeedance20MiniOnFal, Wide),
        .. Of("seedance25", VideoEngineIds.ByteDanceSeedance25OnFal, Shapeless),
        new("seedance15-prompt-alone", VideoEngineIds.ByteDanceSeedance15ProOnFal, new VideoRequest(Prompt)),
        new("seedance15-image-alone", VideoEngineIds.ByteDanceSeedance15ProOnFal, new VideoRequest(Prompt) { StartFrame = Image })
        {
            Differences = [new("body.aspect_ratio", DifferenceSide.Both, "fal's default makes 16:9 of any picture; ours asks for the picture's own shape, as the other engines make it.")],
        },
        new("seedance15-text", VideoEngineIds.ByteDanceSeedance15ProOnFal, Seedance15),
        new("seedance15-frames", VideoEngineIds.ByteDanceSeedance15ProOnFal, Seedance15 with { StartFrame = Image, EndFrame = OtherImage }),
    ];

    /// <summary>At Seedance 2.5 the shape follows the frames.</summary>
    private static IEnumerable<WireCase> Of(string name, VideoEngineId engine, VideoRequest withFrames) =>
    [
        // The type map does not know these endpoints, so that it names no defaults.
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)) { Differences = SaidAlways.In("body.duration", "body.resolution", "body.generate_audio") },
        new($"{name}-text", engine, Wide),
        new($"{name}-frames", engine, withFrames with { StartFrame = Image, EndFrame = OtherImage }),
        new($"{name}-references", engine, Wide with { ReferenceImages = [Image], ReferenceVideos = [Video], ReferenceAudio = [Sound] }),
    ];
}
