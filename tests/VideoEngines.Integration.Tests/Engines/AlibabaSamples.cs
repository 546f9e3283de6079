using VideoEngines.Providers.Alibaba;

namespace VideoEngines.Integration.Tests.Engines;

internal static class AlibabaSamples
{
    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.AlibabaWan26, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), AspectRatio = VideoAspectRatio.Portrait })
        {
            EmulatorProvider = "dashscope", Width = 720, Height = 1280, Duration = TimeSpan.FromSeconds(3), HasAudio = true,
        },
        new(VideoEngineIds.AlibabaWan26Flash, static token => new VideoRequest($"{token} it sails") { StartFrame = Picture(token), Duration = TimeSpan.FromSeconds(3), GenerateAudio = false })
        {
            EmulatorProvider = "dashscope", Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(3), HasAudio = false,
        },
        new(VideoEngineIds.AlibabaWan27, static token => new VideoRequest($"{token} it sails") { StartFrame = Picture(token), EndFrame = Picture(token), Duration = TimeSpan.FromSeconds(3) })
        {
            EmulatorProvider = "dashscope", Width = 1920, Height = 1080, Duration = TimeSpan.FromSeconds(3), HasAudio = true,
        },
        new(VideoEngineIds.AlibabaWan30, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), Resolution = VideoResolution.Parse("480p"), GenerateAudio = false })
        {
            EmulatorProvider = "dashscope", Width = 832, Height = 480, Duration = TimeSpan.FromSeconds(3), HasAudio = false,
        },
        new(VideoEngineIds.AlibabaWan30Prime, static token => new VideoRequest($"{token} as in Video 1")
        {
            Duration = TimeSpan.FromSeconds(3),
            Resolution = VideoResolution.P720,
            AspectRatio = VideoAspectRatio.Square,
            ReferenceImages = [Picture(token)],
            ReferenceVideos = [Clip(token, 2)],
        })
        {
            EmulatorProvider = "dashscope", Width = 960, Height = 960, Duration = TimeSpan.FromSeconds(3), HasAudio = true,
        },
        new(VideoEngineIds.AlibabaWan22S2V, static token => new VideoRequest { StartFrame = Picture(token), DrivingAudio = Sound(token, 4), Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "dashscope", Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(4), HasAudio = true,
        },
        new(VideoEngineIds.AlibabaWan22Animate, static token => new VideoRequest { Operation = new VideoOperation("motion-transfer"), StartFrame = Picture(token), SourceVideo = Clip(token, 4) }
            .With(new AlibabaVideoOptions { Mode = AlibabaAnimationMode.Professional }))
        {
            EmulatorProvider = "dashscope", Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(4), HasAudio = false,
        },
    ];

    private static VideoMedia Picture(string token) => VideoMedia.FromUri($"https://media.example/{token}.png");

    private static VideoMedia Clip(string token, int seconds) => WithLength($"https://media.example/{token}.mp4", seconds);

    private static VideoMedia Sound(string token, int seconds) => WithLength($"https://media.example/{token}.mp3", seconds);

    /// <summary>The emulator fetches nothing; the address tells it the length.</summary>
    private static VideoMedia WithLength(string address, int seconds) =>
        VideoMedia.FromUri($"{address}?seconds={seconds}") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(seconds) } };
}
