using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Providers.Alibaba;
using VideoEngines.Providers.ByteDance;
using VideoEngines.Providers.ComfyUI;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Google;
using VideoEngines.Providers.Kling;
using VideoEngines.Providers.Lightricks;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.Replicate;
using VideoEngines.Providers.Runway;
using VideoEngines.Providers.Sglang;
using VideoEngines.Providers.VllmOmni;

namespace VideoEngines.DocsGenerator;

/// <summary>The providers that ship, in the order of their pages. A new provider is a line here and a fragment.</summary>
internal static class DocumentedProviders
{
    private const string SelfHosted = "Self-hosted: vLLM-Omni and SGLang";

    public static IReadOnlyList<DocumentedProvider> All { get; } =
    [
        new("alibaba", "Alibaba (DashScope)", "Alibaba (DashScope)", DocumentedRegistration.Of<AlibabaOptions>(AlibabaBuilderExtensions.AddAlibaba, AlibabaProvider.Descriptor, AlibabaProvider.BeijingOnly)),
        new("bytedance", "ByteDance (Ark)", "ByteDance (Ark)", DocumentedRegistration.Of<ByteDanceOptions>(ByteDanceBuilderExtensions.AddByteDance, ByteDanceProvider.Descriptor)),
        new("comfyui", "ComfyUI", "ComfyUI", DocumentedRegistration.Of<ComfyUIOptions>(ComfyUIBuilderExtensions.AddComfyUI, ComfyUIProvider.Descriptor)),
        new("fal", "fal", "fal", DocumentedRegistration.Of<FalOptions>(FalBuilderExtensions.AddFal, FalProvider.Descriptor)),
        new(
            "google",
            "Google (Vertex AI and Gemini API)",
            "Google (Vertex and the Gemini API)",
            DocumentedRegistration.Of<GoogleOptions>(GoogleBuilderExtensions.AddGoogle, VertexProvider.Descriptor),
            DocumentedRegistration.Of<GeminiOptions>(GoogleBuilderExtensions.AddGemini, GeminiProvider.Descriptor)),
        new("kling", "Kling", "Kling", DocumentedRegistration.Of<KlingOptions>(KlingBuilderExtensions.AddKling, KlingProvider.Descriptor, KlingProvider.Legacy)),
        new("lightricks", "Lightricks (LTX)", "Lightricks (LTX)", DocumentedRegistration.Of<LightricksOptions>(LightricksBuilderExtensions.AddLightricks, LightricksProvider.Descriptor)),
        new("openai", "OpenAI", "OpenAI", DocumentedRegistration.Of<OpenAIOptions>(OpenAIBuilderExtensions.AddOpenAI, OpenAIProvider.Descriptor)),
        new("replicate", "Replicate", "Replicate", DocumentedRegistration.Of<ReplicateOptions>(ReplicateBuilderExtensions.AddReplicate, ReplicateProvider.Descriptor)),
        new("runway", "Runway", "Runway", DocumentedRegistration.Of<RunwayOptions>(RunwayBuilderExtensions.AddRunway, RunwayProvider.Descriptor)),
        new("sglang", "SGLang", SelfHosted, DocumentedRegistration.Of<SglangOptions>(SglangBuilderExtensions.AddSglang, SglangProvider.Descriptor)),
        new("vllm-omni", "vLLM-Omni", SelfHosted, DocumentedRegistration.Of<VllmOmniOptions>(VllmOmniBuilderExtensions.AddVllmOmni, VllmOmniProvider.Descriptor)),
    ];

    /// <summary>Finds the page of an offer.</summary>
    public static DocumentedProvider PageOf(Catalog.EngineOffer offer) => All.FirstOrDefault(provider => provider.Has(offer))
        ?? throw new InvalidOperationException($"No page is about {offer.Id}; add its provider to DocumentedProviders, or correct the setting of its credential.");
}
