using VideoEngines.Emulator.Fal;
using VideoEngines.Emulator.Google;
using VideoEngines.Emulator.DashScope;
using VideoEngines.Emulator.Ark;
using VideoEngines.Emulator.ComfyUI;
using VideoEngines.Emulator.Kling;
using VideoEngines.Emulator.Replicate;
using VideoEngines.Emulator.Ltx;
using VideoEngines.Emulator.OpenAI;
using VideoEngines.Emulator.Runway;
using VideoEngines.Emulator.Sglang;
using VideoEngines.Emulator.VllmOmni;

namespace VideoEngines.Emulator.Hosting;

/// <summary>The emulated providers, in the order of their names.</summary>
internal static class EmulatedProviders
{
    public static readonly IReadOnlyList<EmulatedProvider> All = InOrder(
    [
        new FalProvider(),
        new GeminiProvider(),
        new DashScopeProvider(),
        new ArkProvider(),
        new ComfyUIProvider(),
        new KlingProvider(),
        new ReplicateProvider(),
        new LtxProvider(),
        new OpenAIProvider(),
        new RunwayProvider(),
        new VertexProvider(),
        new SglangProvider(),
        new VllmProvider(),
    ]);

    public static readonly IReadOnlyList<string> Names = [.. All.Select(static provider => provider.Name)];

    public static EmulatedProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);

    public static EmulatedProvider Get(string name) =>
        Find(name) ?? throw new ArgumentException($"'{name}' is not emulated; emulated are {string.Join(", ", Names)}.", nameof(name));

    private static EmulatedProvider[] InOrder(EmulatedProvider[] providers) => [.. providers.OrderBy(static provider => provider.Name, StringComparer.Ordinal)];
}
