using VideoEngines.Providers.Runway;

namespace VideoEngines.Integration.Tests.Engines;

internal static class RunwaySamples
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://media.example/boat.png");

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        Of(VideoEngineIds.RunwayGen45, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), AspectRatio = VideoAspectRatio.Portrait }, 720, 1280, 3),
        Of(
            VideoEngineIds.RunwayGen4Turbo,
            static token => new VideoRequest { StartFrame = VideoMedia.FromUri($"https://media.example/{token}.png"), Duration = TimeSpan.FromSeconds(2), AspectRatio = VideoAspectRatio.Square },
            960,
            960,
            2),
        Of(
            VideoEngineIds.RunwayActTwo,
            static token => new VideoRequest
            {
                Operation = new VideoOperation("motion-transfer"),
                StartFrame = Frame,
                SourceVideo = Clip(token, 4),
                Resolution = VideoResolution.FromPixels(832, 1104),
            }.With(new RunwayVideoOptions { ExpressionIntensity = 4 }),
            832,
            1104,
            4),
        Of(
            VideoEngineIds.RunwayAleph2,
            static token => new VideoRequest("make it snow") { SourceVideo = Clip(token, 3), ReferenceImages = [Frame], AspectRatio = VideoAspectRatio.Landscape }
                .With(new RunwayVideoOptions { Keyframes = [new RunwayKeyframe { At = 0.5m }] }),
            1280,
            720,
            3),
        Of(
            VideoEngineIds.RunwayGen3aTurbo,
            static token => new VideoRequest($"{token} a paper boat") { StartFrame = Frame, EndFrame = Frame, Duration = TimeSpan.FromSeconds(5), AspectRatio = new VideoAspectRatio(5, 3) },
            1280,
            768,
            5),
        Of(VideoEngineIds.GoogleVeo31OnRunway, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(4) }, 1280, 720, 4, audio: true),
        Of(
            VideoEngineIds.GoogleVeo31FastOnRunway,
            static token => new VideoRequest($"{token} a paper boat") { StartFrame = Frame, EndFrame = Frame, Duration = TimeSpan.FromSeconds(4), GenerateAudio = false, Resolution = VideoResolution.P1080 },
            1920,
            1080,
            4),
        Of(
            VideoEngineIds.ByteDanceSeedance20OnRunway,
            static token => new VideoRequest($"{token} Image 1 moves like Video 1") { ReferenceImages = [Frame], ReferenceVideos = [Clip("dance", 3)], Duration = TimeSpan.FromSeconds(4), Resolution = VideoResolution.Parse("480p") },
            864,
            496,
            4,
            audio: true),
        Of(
            VideoEngineIds.ByteDanceSeedance20FastOnRunway,
            static token => new VideoRequest($"{token} a paper boat") { StartFrame = Frame, Duration = TimeSpan.FromSeconds(4), GenerateAudio = false },
            1280,
            720,
            4),
        Of(
            VideoEngineIds.ByteDanceSeedance20MiniOnRunway,
            static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(4), AspectRatio = new VideoAspectRatio(21, 9) },
            1470,
            630,
            4,
            audio: true),
        Of(
            VideoEngineIds.ByteDanceSeedance25OnRunway,
            static token => new VideoRequest("in winter") { SourceVideo = Clip(token, 6), Duration = TimeSpan.FromSeconds(4), Resolution = VideoResolution.Parse("480p") },
            854,
            480,
            4,
            audio: true),
    ];

    // The emulator reads the length of a clip off its name.
    private static VideoMedia Clip(string name, int seconds) =>
        VideoMedia.FromUri($"https://media.example/{name}-{seconds}s.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(seconds) } };

    private static EngineSample Of(VideoEngineId id, Func<string, VideoRequest> create, int width, int height, int seconds, bool audio = false) => new(id, create)
    {
        EmulatorProvider = "runway",
        Width = width,
        Height = height,
        Duration = TimeSpan.FromSeconds(seconds),
        HasAudio = audio,
    };
}
