using VideoEngines.Conformance;
using VideoEngines.Providers.Replicate;

namespace VideoEngines.Tests.Conformance;

/// <summary>A request for each engine, and what it costs; null where the shipped catalog has no price.</summary>
internal static class ReplicateRequests
{
    private static readonly VideoResolution Lines480 = VideoResolution.Parse("480p");
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/boat.png");
    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/walk.mp4") with { Facts = new MediaFacts { Duration = S(5) } };

    public static (VideoRequest Request, decimal? Cost, bool HasSeed) Of(VideoEngineId engine) => engine.ToString() switch
    {
        var id when id == VideoEngineIds.KlingV3OnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(3), Resolution = VideoResolution.P720 }, null, false),
        var id when id == VideoEngineIds.KlingV3OmniOnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { SourceVideo = Video, Resolution = VideoResolution.P720 }, null, false),
        var id when id == VideoEngineIds.GoogleVeo31OnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = true }, null, true),
        var id when id == VideoEngineIds.GoogleVeo31FastOnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { StartFrame = Image, Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = false }, null, true),
        var id when id == VideoEngineIds.ByteDanceSeedance20OnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { ReferenceImages = [Image], Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Landscape }, null, true),
        var id when id == VideoEngineIds.ByteDanceSeedance20FastOnReplicate.ToString() => (new VideoRequest(ConformanceWire.Prompt) { Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Square, GenerateAudio = false }, null, true),
        var id when id == VideoEngineIds.ReplicateAny.ToString() => (new VideoRequest(ConformanceWire.Prompt).With(new ReplicateVideoOptions { Model = "minimax/video-01" }), null, false),
        _ => throw new ArgumentOutOfRangeException(nameof(engine)),
    };

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}
