using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.VllmOmni;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>The engines of the Videos API: OpenAI's own, and Wan 2.2 on the two servers for own GPUs.</summary>
internal static class OpenAISamples
{
    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.OpenAISora2, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(4), AspectRatio = VideoAspectRatio.Landscape })
        {
            EmulatorProvider = "openai", Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(4), HasAudio = true,
        },
        new(VideoEngineIds.OpenAISora2Pro, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(4), AspectRatio = VideoAspectRatio.Portrait }
            .With(new OpenAIVideoOptions { Version = "2025-10-06" }))
        {
            EmulatorProvider = "openai", Width = 720, Height = 1280, Duration = TimeSpan.FromSeconds(4), HasAudio = true,
        },
        new(VideoEngineIds.AlibabaWan22OnVllmOmni, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(3), Seed = 7 }
            .With(new VllmOmniVideoOptions { Model = "Wan-AI/Wan2.2-T2V-A14B-Diffusers", NumInferenceSteps = 40 }))
        {
            EmulatorProvider = "vllm", Width = 832, Height = 480, Duration = TimeSpan.FromSeconds(3), HasAudio = false,
        },
        new(VideoEngineIds.AlibabaWan22OnSglang, static token => new VideoRequest($"{token} a paper boat") { Duration = TimeSpan.FromSeconds(2), AspectRatio = VideoAspectRatio.Portrait, Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "sglang", Width = 720, Height = 1280, Duration = TimeSpan.FromSeconds(2), HasAudio = false,
        },
    ];
}
