namespace VideoEngines.Integration.Tests.Engines;

internal static class ByteDanceSamples
{
    private static readonly VideoResolution Small = VideoResolution.Parse("480p");

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        Text(VideoEngineIds.ByteDanceSeedance20, 864, 496),
        Text(VideoEngineIds.ByteDanceSeedance20Mini, 864, 496),
        Text(VideoEngineIds.ByteDanceSeedance25, 854, 480),
        new(VideoEngineIds.ByteDanceSeedance20Fast, static token => new VideoRequest("Image 1 sails as in Video 1, to the sound of Audio 1")
        {
            Duration = TimeSpan.FromSeconds(5),
            Resolution = Small,
            AspectRatio = VideoAspectRatio.Portrait,
            ReferenceImages = [VideoMedia.FromUri($"https://media.example/{token}.png")],
            ReferenceVideos = [VideoMedia.FromUri("https://media.example/move.mp4") with { Facts = new MediaFacts { Duration = TimeSpan.FromSeconds(5) } }],
            ReferenceAudio = [VideoMedia.FromUri("https://media.example/beat.mp3")],
        })
        {
            EmulatorProvider = "ark", Width = 496, Height = 864, Duration = TimeSpan.FromSeconds(5), HasAudio = true,
        },
        new(VideoEngineIds.ByteDanceSeedance15Pro, static token => new VideoRequest($"{token} a paper boat")
        {
            Duration = TimeSpan.FromSeconds(4),
            Resolution = Small,
            AspectRatio = VideoAspectRatio.Square,
            GenerateAudio = false,
            StartFrame = VideoMedia.FromUri("https://media.example/boat.png"),
        })
        {
            EmulatorProvider = "ark", Width = 640, Height = 640, Duration = TimeSpan.FromSeconds(4), HasAudio = false,
        },
    ];

    private static EngineSample Text(VideoEngineId engine, int width, int height) =>
        new(engine, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(4), Resolution = Small, AspectRatio = VideoAspectRatio.Landscape })
        {
            EmulatorProvider = "ark",
            Width = width,
            Height = height,
            Duration = TimeSpan.FromSeconds(4),
            HasAudio = true,
        };
}
