using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>Every provider of the library, in front of the emulator.</summary>
internal static class EveryProvider
{
    /// <summary>The key of every provider; it appears nowhere by chance.</summary>
    public const string Key = "canary-key-of-every-provider-83150";

    public static void AddTo(IVideoEnginesBuilder builder, VideoEmulator emulator)
    {
        builder
            .AddFal(options => Wire(options, emulator, "fal"))
            .AddGoogle(options =>
            {
                Wire(options, emulator, "vertex");
                options.Project = "test-project";
            })
            .AddGemini(options => Wire(options, emulator, "gemini"))
            .AddAlibaba(options => Wire(options, emulator, "dashscope"))
            .AddByteDance(options => Wire(options, emulator, "ark"))
            .AddComfyUI(options => Wire(options, emulator, "comfyui"))
            .AddKling(options => Wire(options, emulator, "kling"))
            .AddLightricks(options => Wire(options, emulator, "ltx"))
            .AddOpenAI(options => Wire(options, emulator, "openai"))
            .AddReplicate(options => Wire(options, emulator, "replicate"))
            .AddRunway(options => Wire(options, emulator, "runway"))
            .AddSglang(options => Wire(options, emulator, "sglang"))
            .AddVllmOmni(options => Wire(options, emulator, "vllm"))
            .ConfigureCatalog(static catalog => catalog.AddJson(VideoEmulator.FictionalPrices));
    }

    public static void Wire(ProviderOptions options, VideoEmulator emulator, string provider)
    {
        options.ApiKey = Key;
        options.BaseAddress = emulator.AddressOf(provider);
        options.PollInterval = TimeSpan.FromMilliseconds(10);
    }
}
