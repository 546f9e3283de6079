namespace VideoEngines.Integration.Tests.Engines;

internal static class ComfyUISamples
{
    public static IReadOnlyList<EngineSample> All { get; } =
    [
        // 33 frames at 16 per second.
        new(VideoEngineIds.AlibabaWan22OnComfyUI, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(2), Resolution = VideoResolution.Parse("480p") })
        {
            EmulatorProvider = "comfyui", Width = 832, Height = 480, Duration = TimeSpan.FromSeconds(33 / 16d), HasAudio = false,
        },
    ];
}
