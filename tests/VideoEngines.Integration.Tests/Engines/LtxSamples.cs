using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Integration.Tests.Engines;

internal static class LtxSamples
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://media.example/boat.png");

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        Of(
            VideoEngineIds.LightricksLtx23Pro,
            static token => new VideoRequest("the hat is red") { SourceVideo = Media(token, 4, "mp4"), AspectRatio = VideoAspectRatio.Portrait }
                .With(new LtxVideoOptions { RetakeStart = 1, RetakeDuration = 2.5m, RetakeMode = LtxRetakeMode.ReplaceVideo }),
            1080,
            1920,
            4),
        Of(
            VideoEngineIds.LightricksLtx23Fast,
            static token => new VideoRequest($"{token} a paper boat")
            {
                Duration = TimeSpan.FromSeconds(6),
                Resolution = VideoResolution.P720,
                FramesPerSecond = 25,
                GenerateAudio = false,
                Camera = [new CameraMove { Kind = "dolly", Direction = "in" }],
            },
            1280,
            720,
            6,
            audio: false),
        Of(VideoEngineIds.LightricksLtx25Pro, static token => new VideoRequest("rain on a window") { DrivingAudio = Media(token, 3, "mp3") }, 1920, 1080, 3),
        Of(
            VideoEngineIds.LightricksLtx25Fast,
            static token => new VideoRequest($"{token} a paper boat") { StartFrame = Frame, EndFrame = Frame, Duration = TimeSpan.FromSeconds(6), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait },
            720,
            1280,
            6),
        Of(VideoEngineIds.LightricksLtx2Pro, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Frame, Duration = TimeSpan.FromSeconds(6) }, 1920, 1080, 6),
        Of(VideoEngineIds.LightricksLtx2Fast, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(6), FramesPerSecond = 25 }, 1920, 1080, 6),
    ];

    // The emulator reads the length of a file off its name.
    private static VideoMedia Media(string name, int seconds, string extension) =>
        VideoMedia.FromUri($"https://media.example/{name}-{seconds}s.{extension}") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(seconds) } };

    private static EngineSample Of(VideoEngineId id, Func<string, VideoRequest> create, int width, int height, int seconds, bool audio = true) => new(id, create)
    {
        EmulatorProvider = "ltx",
        Width = width,
        Height = height,
        Duration = TimeSpan.FromSeconds(seconds),
        HasAudio = audio,
    };
}
