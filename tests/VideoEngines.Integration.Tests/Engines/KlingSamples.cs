using VideoEngines.Providers.Kling;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>A request for each of Kling's engines. Media at addresses are never fetched: the emulator takes their length from <c>?seconds=</c>.</summary>
internal static class KlingSamples
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        Of(VideoEngineIds.KlingV3, static token => new VideoRequest($"{token} a paper boat") { Duration = Length, Resolution = VideoResolution.P720, GenerateAudio = true }) with { HasAudio = true },
        Of(VideoEngineIds.KlingV3Turbo, static token => new VideoRequest($"{token} a paper boat") { Duration = Length, AspectRatio = VideoAspectRatio.Portrait }) with { Width = 720, Height = 1280, HasAudio = true },
        Of(VideoEngineIds.KlingV3Omni, static token => new VideoRequest($"{token} @image_1 sails like @video_1") { ReferenceImages = [Image(token)], ReferenceVideos = [Video(token)], Duration = Length }),
        Of(VideoEngineIds.KlingV3MotionControl, Motion) with { HasAudio = true },
        Of(VideoEngineIds.KlingV26, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(5), Resolution = VideoResolution.P1080, GenerateAudio = true }) with
        {
            Width = 1920, Height = 1080, Duration = TimeSpan.FromSeconds(5), HasAudio = true,
        },
        Of(VideoEngineIds.KlingV26MotionControl, static token => Motion(token) with { GenerateAudio = false }),
        Of(VideoEngineIds.KlingV25Turbo, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image(token), Duration = TimeSpan.FromSeconds(5) }) with { Duration = TimeSpan.FromSeconds(5) },
        Of(VideoEngineIds.KlingO1, static token => new VideoRequest($"{token} paint @video_1 like @image_1") { SourceVideo = Video(token), ReferenceImages = [Image(token)], GenerateAudio = true }) with { HasAudio = true },
        Of(VideoEngineIds.KlingV2Master, static token => new VideoRequest($"{token} a paper boat") { NegativePrompt = "rain", AspectRatio = VideoAspectRatio.Square }) with
        {
            Width = 720, Duration = TimeSpan.FromSeconds(5),
        },
        Of(VideoEngineIds.KlingAvatar, static token => new VideoRequest($"{token} a captain speaks") { StartFrame = Image(token), DrivingAudio = Sound(token) }.With(new KlingLegacyVideoOptions { Mode = KlingQuality.Professional })) with
        {
            Width = 1920, Height = 1080, HasAudio = true,
        },
        Of(VideoEngineIds.KlingLipSync, static token => new VideoRequest { SourceVideo = Video(token), DrivingAudio = Sound(token) }) with { HasAudio = true },
    ];

    private static EngineSample Of(VideoEngineId engine, Func<string, VideoRequest> create) =>
        new(engine, create) { EmulatorProvider = "kling", Width = 1280, Height = 720, Duration = Length, HasAudio = false };

    private static VideoRequest Motion(string token) =>
        new($"{token} a captain dances") { Operation = VideoOperation.Create("motion-transfer"), StartFrame = Image(token), SourceVideo = Video(token) };

    private static VideoMedia Image(string token) => VideoMedia.FromUri($"https://media.example/{token}.png");

    private static VideoMedia Video(string token) => VideoMedia.FromUri($"https://media.example/{token}.mp4?seconds=3") with { Facts = new MediaFacts { Duration = Length } };

    private static VideoMedia Sound(string token) => VideoMedia.FromUri($"https://media.example/{token}.mp3?seconds=3") with { Facts = new MediaFacts { Duration = Length } };
}
