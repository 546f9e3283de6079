using VideoEngines.Conformance;
using VideoEngines.Providers.Alibaba;

namespace VideoEngines.Tests.Conformance;

/// <summary>The wires of Alibaba's engines. Usage does not tell all that the price of Flash depends on, and the prices of Animate are not known: these two tell no cost.</summary>
internal static class AlibabaWires
{
    private static readonly VideoMedia Picture = VideoMedia.FromUri("https://media.example/boat.png");

    public static ConformanceWire Wan26 => new AlibabaWire(VideoEngineIds.AlibabaWan26, new VideoCost(5, "wan-720p-second"), static (options, handler, clock) => new AlibabaWan26Engine(options, handler, clock));

    public static ConformanceWire Wan26Flash => new AlibabaWire(
        VideoEngineIds.AlibabaWan26Flash,
        VideoCost.Usd(0.25m),
        static (options, handler, clock) => new AlibabaWan26FlashEngine(options, handler, clock),
        new VideoRequest(ConformanceWire.Prompt) { StartFrame = Picture, Duration = TimeSpan.FromSeconds(5), Resolution = VideoResolution.P720 },
        tellsCost: false);

    public static ConformanceWire Wan27 => new AlibabaWire(VideoEngineIds.AlibabaWan27, new VideoCost(5, "wan-720p-second"), static (options, handler, clock) => new AlibabaWan27Engine(options, handler, clock));

    public static ConformanceWire Wan30 => new AlibabaWire(VideoEngineIds.AlibabaWan30, new VideoCost(5, "wan3-720p-second"), static (options, handler, clock) => new AlibabaWan30Engine(options, handler, clock));

    public static ConformanceWire Wan30Prime =>
        new AlibabaWire(VideoEngineIds.AlibabaWan30Prime, new VideoCost(5, "wan3-prime-720p-second"), static (options, handler, clock) => new AlibabaWan30PrimeEngine(options, handler, clock));

    public static ConformanceWire Wan22S2V => new AlibabaWire(
        VideoEngineIds.AlibabaWan22S2V,
        new VideoCost(5, "wan-s2v-720p-second"),
        static (options, handler, clock) => new AlibabaWan22S2VEngine(options, handler, clock),
        new VideoRequest
        {
            StartFrame = Picture,
            DrivingAudio = VideoMedia.FromUri("https://media.example/voice.mp3") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(5) } },
            Resolution = VideoResolution.P720,
        },
        hasSeed: false);

    public static ConformanceWire Wan22Animate => new AlibabaWire(
        VideoEngineIds.AlibabaWan22Animate,
        VideoCost.Usd(0.4m),
        static (options, handler, clock) => new AlibabaWan22AnimateEngine(options, handler, clock),
        new VideoRequest
        {
            Operation = new VideoOperation("motion-transfer"),
            StartFrame = Picture,
            SourceVideo = VideoMedia.FromUri("https://media.example/dance.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(4) } },
        },
        hasSeed: false,
        tellsCost: false,
        SelfHostedPrice.Overlay(VideoEngineIds.AlibabaWan22Animate));
}
