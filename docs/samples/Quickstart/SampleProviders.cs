using Microsoft.Extensions.DependencyInjection;
using VideoEngines;

namespace Quickstart;

/// <summary>Every provider that ships: its name in the emulator, the variable its key is read from with <c>--live</c>, and how it is added.</summary>
internal sealed record SampleProvider(string EmulatorName, string KeyVariable, Action<IVideoEnginesBuilder, Action<ProviderOptions>> Add);

/// <summary>The providers in the order of their names.</summary>
internal static class SampleProviders
{
    public static IReadOnlyList<SampleProvider> All { get; } =
    [
        new("ark", "ARK_API_KEY", static (builder, configure) => builder.AddByteDance(configure)),
        new("comfyui", "COMFYUI_API_KEY", static (builder, configure) => builder.AddComfyUI(configure)),
        new("dashscope", "DASHSCOPE_API_KEY", static (builder, configure) => builder.AddAlibaba(configure)),
        new("fal", "FAL_KEY", static (builder, configure) => builder.AddFal(configure)),
        new("gemini", "GEMINI_API_KEY", static (builder, configure) => builder.AddGemini(configure)),
        new("vertex", "VERTEX_ACCESS_TOKEN", static (builder, configure) => builder.AddGoogle(google =>
        {
            configure(google);
            google.Project ??= Environment.GetEnvironmentVariable("GOOGLE_CLOUD_PROJECT") ?? "quickstart";
        })),
        new("kling", "KLING_API_KEY", static (builder, configure) => builder.AddKling(configure)),
        new("ltx", "LTXV_API_KEY", static (builder, configure) => builder.AddLightricks(configure)),
        new("openai", "OPENAI_API_KEY", static (builder, configure) => builder.AddOpenAI(configure)),
        new("replicate", "REPLICATE_API_TOKEN", static (builder, configure) => builder.AddReplicate(configure)),
        new("runway", "RUNWAYML_API_SECRET", static (builder, configure) => builder.AddRunway(configure)),
        new("sglang", "SGLANG_API_KEY", static (builder, configure) => builder.AddSglang(configure)),
        new("vllm", "VLLM_API_KEY", static (builder, configure) => builder.AddVllmOmni(configure)),
    ];
}
