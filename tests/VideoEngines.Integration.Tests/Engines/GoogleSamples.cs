namespace VideoEngines.Integration.Tests.Engines;

internal static class GoogleSamples
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        Of(VideoEngineIds.GoogleVeo31, 2, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest, Resolution = VideoResolution.P720, Count = 2, GenerateAudio = true, Seed = 7 }),
        Of(VideoEngineIds.GoogleVeo31Fast, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest, GenerateAudio = true }),
        Of(VideoEngineIds.GoogleVeo31Lite, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest }),
        Of(VideoEngineIds.GoogleVeo3, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest }),
        Of(VideoEngineIds.GoogleVeo3Fast, 1, static token => new VideoRequest($"{token} a paper boat")) with { Duration = TimeSpan.FromSeconds(8) },
        Of(VideoEngineIds.GoogleVeo2, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(5) }) with { Duration = TimeSpan.FromSeconds(5), HasAudio = false },
        Of(VideoEngineIds.GoogleVeo31OnGemini, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest, Resolution = VideoResolution.P720 }),
        Of(VideoEngineIds.GoogleVeo31FastOnGemini, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest }),
        Of(VideoEngineIds.GoogleVeo31LiteOnGemini, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest }),
        Of(VideoEngineIds.GoogleVeo3OnGemini, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = Shortest }),
        Of(VideoEngineIds.GoogleVeo3FastOnGemini, 1, static token => new VideoRequest($"{token} a paper boat")) with { Duration = TimeSpan.FromSeconds(8) },
        Of(VideoEngineIds.GoogleVeo2OnGemini, 1, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(5) }) with { Duration = TimeSpan.FromSeconds(5), HasAudio = false },
    ];

    private static EngineSample Of(VideoEngineId engine, int count, Func<string, VideoRequest> create) => new(engine, create)
    {
        EmulatorProvider = engine.Host ?? "vertex",
        Width = 1280,
        Height = 720,
        Duration = Shortest,
        HasAudio = true,
        Count = count,
    };
}
