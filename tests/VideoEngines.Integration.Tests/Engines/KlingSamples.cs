namespace VideoEngines.Integration.Tests.Engines;

internal static class KlingSamples
{
    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.KlingV3, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), Resolution = VideoResolution.P720, GenerateAudio = true })
        {
            EmulatorProvider = "kling", Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(3), HasAudio = true,
        },
    ];
}
