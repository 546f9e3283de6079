using VideoEngines.Conformance;
using VideoEngines.Providers.Fal;

namespace VideoEngines.Tests.Conformance;

/// <summary>A request for each engine, and what it costs; null where the shipped catalog has no price.</summary>
internal static class FalRequests
{
    private static readonly VideoOperation MotionTransfer = new("motion-transfer");
    private static readonly VideoResolution Lines480 = VideoResolution.Parse("480p");
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/boat.png");
    private static readonly VideoMedia Picture = Image with { Facts = new MediaFacts { Width = 1024, Height = 1024 } };
    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/walk.mp4") with { Facts = new MediaFacts { Duration = S(5) } };
    private static readonly VideoMedia Audio = VideoMedia.FromUri("https://media.example/voice.mp3") with { Facts = new MediaFacts { Duration = S(5) } };

    public static (VideoRequest Request, decimal? Cost, bool HasSeed) Of(VideoEngineId engine) => engine.ToString() switch
    {
        var id when id == VideoEngineIds.KlingV26OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(5), Resolution = VideoResolution.P1080, GenerateAudio = true }, 0.7m, false),
        var id when id == VideoEngineIds.KlingV25TurboOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P1080 }, 0.35m, false),
        var id when id == VideoEngineIds.KlingV26MotionControlOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = MotionTransfer, StartFrame = Image, SourceVideo = Video, Resolution = VideoResolution.P720 }, null, false),
        var id when id == VideoEngineIds.KlingV3OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(3), Resolution = VideoResolution.P720, GenerateAudio = false }, 0.252m, false),
        var id when id == VideoEngineIds.KlingV3TurboOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(3), Resolution = VideoResolution.P720 }, 0.336m, false),
        var id when id == VideoEngineIds.KlingV3OmniOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(3), Resolution = VideoResolution.P720, GenerateAudio = true }, 0.336m, false),
        var id when id == VideoEngineIds.KlingV3MotionControlOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = MotionTransfer, StartFrame = Image, SourceVideo = Video, Resolution = VideoResolution.P1080 }, 0.63m, false),
        var id when id == VideoEngineIds.KlingO1OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { ReferenceImages = [Image], Duration = S(3), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait }, null, false),
        var id when id == VideoEngineIds.KlingAvatarOnFal.ToString() => ((new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, DrivingAudio = Audio }).With(new FalVideoOptions { Mode = FalMode.Standard }), 0.281m, false),
        var id when id == VideoEngineIds.GoogleVeo31OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = true }, 1.6m, true),
        var id when id == VideoEngineIds.GoogleVeo31FastOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, EndFrame = Image, Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = false }, null, true),
        var id when id == VideoEngineIds.GoogleVeo31LiteOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait, GenerateAudio = true }, null, true),
        var id when id == VideoEngineIds.AlibabaWan25OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(5), Resolution = Lines480 }, null, true),
        var id when id == VideoEngineIds.AlibabaWan26OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(5), Resolution = VideoResolution.P720 }, null, true),
        var id when id == VideoEngineIds.AlibabaWan26FlashOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P720, GenerateAudio = false }, null, true),
        var id when id == VideoEngineIds.AlibabaWan27OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P720 }, 0.5m, true),
        var id when id == VideoEngineIds.AlibabaWan30OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(5), Resolution = Lines480, GenerateAudio = false }, 0.25m, true),
        var id when id == VideoEngineIds.ByteDanceSeedance20OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Landscape }, 0.562464m, false),
        var id when id == VideoEngineIds.ByteDanceSeedance20FastOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { ReferenceImages = [Image], Duration = S(4), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Landscape }, 0.96768m, false),
        var id when id == VideoEngineIds.ByteDanceSeedance20MiniOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = Lines480, GenerateAudio = false }, 0.2884m, false),
        var id when id == VideoEngineIds.ByteDanceSeedance25OnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = Lines480 }, 0.882m, false),
        var id when id == VideoEngineIds.ByteDanceSeedance15ProOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(4), Resolution = Lines480, GenerateAudio = false }, null, true),
        var id when id == VideoEngineIds.LightricksLtx23ProOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(6), Resolution = VideoResolution.P1080 }, 0.36m, false),
        var id when id == VideoEngineIds.LightricksLtx23FastOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(6), Resolution = VideoResolution.P1080, GenerateAudio = false }, 0.24m, false),
        var id when id == VideoEngineIds.BlackForestLabsFlux1KontextProOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture] }, 0.04m, true),
        var id when id == VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = VideoOperation.TextToImage, AspectRatio = VideoAspectRatio.Landscape }, 0.06m, true),
        var id when id == VideoEngineIds.BlackForestLabsFlux2FlexOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture], Resolution = VideoResolution.P1080 }, 0.15m, true),
        var id when id == VideoEngineIds.BlackForestLabsFlux2MaxOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture], Resolution = VideoResolution.P720 }, 0.1m, true),
        var id when id == VideoEngineIds.BlackForestLabsFlux2ProOnFal.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Operation = VideoOperation.TextToImage, Resolution = VideoResolution.P1080 }, 0.045m, true),
        _ => throw new ArgumentOutOfRangeException(nameof(engine)),
    };

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}
