using VideoEngines.Providers.Fal;
using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalFluxCases
{
    private static readonly FalVideoOptions Common = new() { OutputFormat = FalImageFormat.Png, SafetyTolerance = 3 };

    private static readonly VideoRequest Sized = new(Prompt) { Operation = VideoOperation.TextToImage, Resolution = VideoResolution.FromPixels(1920, 1080), Seed = 7 };

    private static readonly VideoRequest Shaped = new(Prompt) { Operation = VideoOperation.TextToImage, AspectRatio = VideoAspectRatio.Landscape, Seed = 7, Count = 2 };

    public static IEnumerable<WireCase> All { get; } =
    [
        .. Flux2("flux-2-pro", VideoEngineIds.BlackForestLabsFlux2ProOnFal, Common with { CheckSafety = true }),
        .. Flux2("flux-2-max", VideoEngineIds.BlackForestLabsFlux2MaxOnFal, Common with { CheckSafety = true }),
        .. Flux2("flux-2-flex", VideoEngineIds.BlackForestLabsFlux2FlexOnFal, Common with { CheckSafety = true, GuidanceScale = 4.5m }),
        new("flux-11-ultra-text", VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal, Shaped.With(Common with { Raw = true })),
        new("flux-kontext-text", VideoEngineIds.BlackForestLabsFlux1KontextProOnFal, Shaped.With(Common with { GuidanceScale = 4.5m })),
        new(
            "flux-kontext-edit",
            VideoEngineIds.BlackForestLabsFlux1KontextProOnFal,
            (Shaped with { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image] }).With(Common with { GuidanceScale = 4.5m })),
    ];

    private static IEnumerable<WireCase> Flux2(string name, VideoEngineId engine, FalVideoOptions options) =>
    [
        new($"{name}-text", engine, Sized.With(options)),
        new($"{name}-edit", engine, (Sized with { Operation = VideoOperation.ImageToImage, ReferenceImages = [Image, OtherImage] }).With(options)),
    ];
}
