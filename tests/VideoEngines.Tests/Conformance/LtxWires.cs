using VideoEngines.Conformance;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Conformance;

/// <summary>Lightricks' engines, each with a request that it takes and what the catalog quotes for it.</summary>
internal static class LtxWires
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");
    private static readonly VideoMedia Sound = VideoMedia.FromUri("https://media.example.com/rain.mp3") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(8) } };

    public static ConformanceWire Ltx23Pro => new LtxWire(VideoEngineIds.LightricksLtx23Pro, 0.48m, static (options, handler, clock) => new LightricksLtx23ProEngine(options, handler, clock));

    public static ConformanceWire Ltx23Fast => new LtxWire(VideoEngineIds.LightricksLtx23Fast, 0.36m, static (options, handler, clock) => new LightricksLtx23FastEngine(options, handler, clock));

    public static ConformanceWire Ltx25Pro => new LtxWire(VideoEngineIds.LightricksLtx25Pro, 1.36m, static (options, handler, clock) => new LightricksLtx25ProEngine(options, handler, clock))
    {
        Sample = new(ConformanceWire.Prompt) { DrivingAudio = Sound },
    };

    public static ConformanceWire Ltx25Fast => new LtxWire(VideoEngineIds.LightricksLtx25Fast, 1.08m, static (options, handler, clock) => new LightricksLtx25FastEngine(options, handler, clock))
    {
        Sample = new(ConformanceWire.Prompt) { StartFrame = Frame, Resolution = VideoResolution.P720, Duration = TimeSpan.FromSeconds(12) },
    };

    public static ConformanceWire Ltx2Pro => new LtxWire(VideoEngineIds.LightricksLtx2Pro, 0.36m, static (options, handler, clock) => new LightricksLtx2ProEngine(options, handler, clock));

    public static ConformanceWire Ltx2Fast => new LtxWire(VideoEngineIds.LightricksLtx2Fast, 0.24m, static (options, handler, clock) => new LightricksLtx2FastEngine(options, handler, clock));
}
