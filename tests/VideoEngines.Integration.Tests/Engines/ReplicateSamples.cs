using VideoEngines.Providers.Replicate;

namespace VideoEngines.Integration.Tests.Engines;

internal static class ReplicateSamples
{
    private static readonly VideoResolution Lines480 = VideoResolution.Parse("480p");
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/boat.png");
    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/walk.mp4") with { Facts = new MediaFacts { Duration = S(5) } };

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.KlingV3OnReplicate, static token => new VideoRequest($"{token} a paper boat") { Duration = S(3), Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "replicate", Width = 1280, Height = 720, Duration = S(3), HasAudio = false,
        },
        new(VideoEngineIds.KlingV3OmniOnReplicate, static token => new VideoRequest($"{token} a paper boat") { SourceVideo = Video, Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "replicate", Width = 1280, Height = 720, Duration = S(5), HasAudio = true,
        },
        new(VideoEngineIds.GoogleVeo31OnReplicate, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = true })
        {
            EmulatorProvider = "replicate", Width = 1280, Height = 720, Duration = S(4), HasAudio = true,
        },
        new(VideoEngineIds.GoogleVeo31FastOnReplicate, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = false })
        {
            EmulatorProvider = "replicate", Width = 1280, Height = 720, Duration = S(4), HasAudio = false,
        },
        new(VideoEngineIds.ByteDanceSeedance20OnReplicate, static token => new VideoRequest($"{token} a paper boat") { ReferenceImages = [Image], Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Landscape })
        {
            EmulatorProvider = "replicate", Width = 864, Height = 496, Duration = S(4), HasAudio = true,
        },
        new(VideoEngineIds.ByteDanceSeedance20FastOnReplicate, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Square, GenerateAudio = false })
        {
            EmulatorProvider = "replicate", Width = 640, Height = 640, Duration = S(4), HasAudio = false,
        },
        new(VideoEngineIds.ReplicateAny, static token => new VideoRequest($"{token} a paper boat").With(new ReplicateVideoOptions { Model = "minimax/video-01" }))
        {
            EmulatorProvider = "replicate", Width = 1280, Height = 720, Duration = S(5), HasAudio = false,
        },
    ];

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}
