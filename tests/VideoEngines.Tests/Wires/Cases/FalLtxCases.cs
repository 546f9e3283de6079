using static VideoEngines.Tests.Wires.WireMedia;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalLtxCases
{
    private static readonly VideoRequest Ltx = new(Prompt) { Duration = Seconds(6), Resolution = VideoResolution.FourK, AspectRatio = VideoAspectRatio.Landscape, FramesPerSecond = 50, GenerateAudio = true };

    public static IEnumerable<WireCase> All { get; } =
    [
        .. Of("ltx23-pro", VideoEngineIds.LightricksLtx23ProOnFal),
        .. Of("ltx23-fast", VideoEngineIds.LightricksLtx23FastOnFal),
        new("ltx23-pro-audio", VideoEngineIds.LightricksLtx23ProOnFal, new VideoRequest(Prompt) { StartFrame = Image, DrivingAudio = Sound, AspectRatio = VideoAspectRatio.Landscape }),
    ];

    private static IEnumerable<WireCase> Of(string name, VideoEngineId engine) =>
    [
        new($"{name}-prompt-alone", engine, new VideoRequest(Prompt)),
        new($"{name}-image-alone", engine, new VideoRequest(Prompt) { StartFrame = Image }),
        new($"{name}-text", engine, Ltx),
        new($"{name}-frames", engine, Ltx with { Resolution = VideoResolution.P1080, FramesPerSecond = 25, StartFrame = Image, EndFrame = OtherImage }),
    ];
}
