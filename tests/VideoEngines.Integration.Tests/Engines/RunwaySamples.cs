namespace VideoEngines.Integration.Tests.Engines;

internal static class RunwaySamples
{
    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.RunwayGen45, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), AspectRatio = VideoAspectRatio.Portrait })
        {
            EmulatorProvider = "runway", Width = 720, Height = 1280, Duration = TimeSpan.FromSeconds(3), HasAudio = false,
        },
    ];
}
