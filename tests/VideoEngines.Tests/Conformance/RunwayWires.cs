using VideoEngines.Conformance;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Conformance;

/// <summary>Runway's engines, each with a request that it takes.</summary>
internal static class RunwayWires
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example.com/boat.png");
    private static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example.com/dance.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(12) } };

    public static ConformanceWire Gen45 => new RunwayWire(VideoEngineIds.RunwayGen45, static (options, handler, clock) => new RunwayGen45Engine(options, handler, clock));

    public static ConformanceWire Gen4Turbo => new RunwayWire(VideoEngineIds.RunwayGen4Turbo, static (options, handler, clock) => new RunwayGen4TurboEngine(options, handler, clock))
    {
        Sample = new(ConformanceWire.Prompt) { StartFrame = Frame, Duration = TimeSpan.FromSeconds(10) },
        Credits = 50,
    };

    public static ConformanceWire ActTwo => new RunwayWire(VideoEngineIds.RunwayActTwo, static (options, handler, clock) => new RunwayActTwoEngine(options, handler, clock))
    {
        Sample = new() { Operation = new VideoOperation("motion-transfer"), StartFrame = Frame, SourceVideo = Clip },
    };

    public static ConformanceWire Aleph2 => new RunwayWire(VideoEngineIds.RunwayAleph2, static (options, handler, clock) => new RunwayAleph2Engine(options, handler, clock))
    {
        Sample = new(ConformanceWire.Prompt) { SourceVideo = Clip },
    };

    public static ConformanceWire Gen3aTurbo => new RunwayWire(VideoEngineIds.RunwayGen3aTurbo, static (options, handler, clock) => new RunwayGen3aTurboEngine(options, handler, clock))
    {
        Sample = new(ConformanceWire.Prompt) { StartFrame = Frame, Duration = TimeSpan.FromSeconds(5) },
        IsPriced = false,
    };

    public static ConformanceWire Veo31 => Hosted(VideoEngineIds.GoogleVeo31OnRunway, new(ConformanceWire.Prompt) { Duration = TimeSpan.FromSeconds(6) });

    public static ConformanceWire Veo31Fast => Hosted(VideoEngineIds.GoogleVeo31FastOnRunway, new(ConformanceWire.Prompt) { StartFrame = Frame, EndFrame = Frame });

    public static ConformanceWire Seedance20 => Hosted(VideoEngineIds.ByteDanceSeedance20OnRunway, new(ConformanceWire.Prompt) { ReferenceImages = [Frame] }, isPriced: false);

    public static ConformanceWire Seedance20Fast => Hosted(VideoEngineIds.ByteDanceSeedance20FastOnRunway, new(ConformanceWire.Prompt) { StartFrame = Frame }, isPriced: false);

    public static ConformanceWire Seedance20Mini => Hosted(VideoEngineIds.ByteDanceSeedance20MiniOnRunway, new(ConformanceWire.Prompt), isPriced: false);

    public static ConformanceWire Seedance25 => Hosted(VideoEngineIds.ByteDanceSeedance25OnRunway, new(ConformanceWire.Prompt) { SourceVideo = Clip });

    private static RunwayWire Hosted(VideoEngineId id, VideoRequest sample, bool isPriced = true) =>
        new(id, (options, handler, clock) => new RunwayHostedEngine(id, options, handler, clock)) { Sample = sample, IsPriced = isPriced };
}
