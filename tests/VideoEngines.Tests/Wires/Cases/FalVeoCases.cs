using VideoEngines.Providers.Fal;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalVeoCases
{
    private static readonly VideoRequest Veo = new(Prompt) { Duration = Seconds(8), Resolution = VideoResolution.P1080, GenerateAudio = true };
    private static readonly VideoRequest Wide = Veo with { AspectRatio = VideoAspectRatio.Landscape };

    public static IEnumerable<WireCase> All { get; } =
    [
        .. Of("veo31", VideoEngineIds.GoogleVeo31OnFal),
        .. Of("veo31-fast", VideoEngineIds.GoogleVeo31FastOnFal),
        .. Of("veo31-lite", VideoEngineIds.GoogleVeo31LiteOnFal),
        new("veo31-references-alone", VideoEngineIds.GoogleVeo31OnFal, new VideoRequest(Prompt) { ReferenceImages = [Image] }),
        new("veo31-references", VideoEngineIds.GoogleVeo31OnFal, Wide with { ReferenceImages = [Image, OtherImage] }),
    ];

    private static IEnumerable<WireCase> Of(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)),
        new($"{name}-image-alone", engine, new VideoRequest(Prompt) { StartFrame = Image }),
        new($"{name}-frames-alone", engine, new VideoRequest(Prompt) { StartFrame = Image, EndFrame = OtherImage }),
        new($"{name}-text", engine, (Veo with { AspectRatio = VideoAspectRatio.Portrait, NegativePrompt = "people", Seed = 7 }).With(new FalVideoOptions { AutoFix = false, SafetyTolerance = 4 })),
        new($"{name}-image", engine, Veo with { StartFrame = Image, Duration = Seconds(4), Resolution = VideoResolution.P720, GenerateAudio = false }),
        new($"{name}-frames", engine, Wide with { StartFrame = Image, EndFrame = OtherImage }),
    ];
}
