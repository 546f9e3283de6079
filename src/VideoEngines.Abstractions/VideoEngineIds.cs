namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Wan 2.2 in a ComfyUI server of your own.</summary>
    public static VideoEngineId AlibabaWan22OnComfyUI { get; } = "alibaba/wan-2.2@comfyui";

    /// <summary>Wan 2.2, open weights, on an SGLang Diffusion server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnSglang { get; } = "alibaba/wan-2.2@sglang";

    /// <summary>Wan 2.2, open weights, on a vLLM-Omni server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnVllmOmni { get; } = "alibaba/wan-2.2@vllm-omni";

    /// <summary>Wan 2.2 Animate at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan22Animate { get; } = "alibaba/wan-2.2-animate";

    /// <summary>Wan 2.2 S2V at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan22S2V { get; } = "alibaba/wan-2.2-s2v";

    /// <summary>Wan 2.5 at fal.</summary>
    public static VideoEngineId AlibabaWan25OnFal { get; } = "alibaba/wan-2.5@fal";

    /// <summary>Wan 2.6 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan26 { get; } = "alibaba/wan-2.6";

    /// <summary>Wan 2.6 at fal.</summary>
    public static VideoEngineId AlibabaWan26OnFal { get; } = "alibaba/wan-2.6@fal";

    /// <summary>Wan 2.6 Flash at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan26Flash { get; } = "alibaba/wan-2.6-flash";

    /// <summary>Wan 2.6 Flash at fal.</summary>
    public static VideoEngineId AlibabaWan26FlashOnFal { get; } = "alibaba/wan-2.6-flash@fal";

    /// <summary>Wan 2.7 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan27 { get; } = "alibaba/wan-2.7";

    /// <summary>Wan 2.7 at fal.</summary>
    public static VideoEngineId AlibabaWan27OnFal { get; } = "alibaba/wan-2.7@fal";

    /// <summary>Wan 3.0 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan30 { get; } = "alibaba/wan-3.0";

    /// <summary>Wan 3.0 at fal.</summary>
    public static VideoEngineId AlibabaWan30OnFal { get; } = "alibaba/wan-3.0@fal";

    /// <summary>Wan 3.0 Prime at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan30Prime { get; } = "alibaba/wan-3.0-prime";

    /// <summary>FLUX.1 Kontext [pro] at fal: makes images, from a prompt or from references.</summary>
    public static VideoEngineId BlackForestLabsFlux1KontextProOnFal { get; } = "black-forest-labs/flux-1-kontext-pro@fal";

    /// <summary>FLUX1.1 [pro] ultra at fal: makes images from a prompt.</summary>
    public static VideoEngineId BlackForestLabsFlux11ProUltraOnFal { get; } = "black-forest-labs/flux-1.1-pro-ultra@fal";

    /// <summary>FLUX.2 [flex] at fal: makes images, from a prompt or from references.</summary>
    public static VideoEngineId BlackForestLabsFlux2FlexOnFal { get; } = "black-forest-labs/flux-2-flex@fal";

    /// <summary>FLUX.2 [max] at fal: makes images, from a prompt or from references.</summary>
    public static VideoEngineId BlackForestLabsFlux2MaxOnFal { get; } = "black-forest-labs/flux-2-max@fal";

    /// <summary>FLUX.2 [pro] at fal: makes images, from a prompt or from references.</summary>
    public static VideoEngineId BlackForestLabsFlux2ProOnFal { get; } = "black-forest-labs/flux-2-pro@fal";

    /// <summary>Seedance 1.5 Pro at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance15Pro { get; } = "bytedance/seedance-1.5-pro";

    /// <summary>Seedance 1.5 Pro at fal.</summary>
    public static VideoEngineId ByteDanceSeedance15ProOnFal { get; } = "bytedance/seedance-1.5-pro@fal";

    /// <summary>Seedance 2.0 at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20 { get; } = "bytedance/seedance-2.0";

    /// <summary>Seedance 2.0 at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20OnFal { get; } = "bytedance/seedance-2.0@fal";

    /// <summary>Seedance 2.0 at Replicate.</summary>
    public static VideoEngineId ByteDanceSeedance20OnReplicate { get; } = "bytedance/seedance-2.0@replicate";

    /// <summary>ByteDance Seedance 2.0 through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20OnRunway { get; } = "bytedance/seedance-2.0@runway";

    /// <summary>Seedance 2.0 Fast at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20Fast { get; } = "bytedance/seedance-2.0-fast";

    /// <summary>Seedance 2.0 Fast at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnFal { get; } = "bytedance/seedance-2.0-fast@fal";

    /// <summary>Seedance 2.0 Fast at Replicate.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnReplicate { get; } = "bytedance/seedance-2.0-fast@replicate";

    /// <summary>ByteDance Seedance 2.0 Fast through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnRunway { get; } = "bytedance/seedance-2.0-fast@runway";

    /// <summary>Seedance 2.0 Mini at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20Mini { get; } = "bytedance/seedance-2.0-mini";

    /// <summary>Seedance 2.0 Mini at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20MiniOnFal { get; } = "bytedance/seedance-2.0-mini@fal";

    /// <summary>ByteDance Seedance 2.0 Mini through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20MiniOnRunway { get; } = "bytedance/seedance-2.0-mini@runway";

    /// <summary>Seedance 2.5 at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance25 { get; } = "bytedance/seedance-2.5";

    /// <summary>Seedance 2.5 at fal.</summary>
    public static VideoEngineId ByteDanceSeedance25OnFal { get; } = "bytedance/seedance-2.5@fal";

    /// <summary>ByteDance Seedance 2.5 through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance25OnRunway { get; } = "bytedance/seedance-2.5@runway";

    /// <summary>Veo 2 at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo2 { get; } = "google/veo-2";

    /// <summary>Veo 2 at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo2OnGemini { get; } = "google/veo-2@gemini";

    /// <summary>Veo 3 at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3 { get; } = "google/veo-3";

    /// <summary>Veo 3 at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3OnGemini { get; } = "google/veo-3@gemini";

    /// <summary>Veo 3 Fast at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3Fast { get; } = "google/veo-3-fast";

    /// <summary>Veo 3 Fast at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3FastOnGemini { get; } = "google/veo-3-fast@gemini";

    /// <summary>Veo 3.1 at Vertex.</summary>
    public static VideoEngineId GoogleVeo31 { get; } = "google/veo-3.1";

    /// <summary>Veo 3.1 at fal.</summary>
    public static VideoEngineId GoogleVeo31OnFal { get; } = "google/veo-3.1@fal";

    /// <summary>Veo 3.1 at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31OnGemini { get; } = "google/veo-3.1@gemini";

    /// <summary>Veo 3.1 at Replicate.</summary>
    public static VideoEngineId GoogleVeo31OnReplicate { get; } = "google/veo-3.1@replicate";

    /// <summary>Google Veo 3.1 through Runway's API.</summary>
    public static VideoEngineId GoogleVeo31OnRunway { get; } = "google/veo-3.1@runway";

    /// <summary>Veo 3.1 Fast at Vertex.</summary>
    public static VideoEngineId GoogleVeo31Fast { get; } = "google/veo-3.1-fast";

    /// <summary>Veo 3.1 Fast at fal.</summary>
    public static VideoEngineId GoogleVeo31FastOnFal { get; } = "google/veo-3.1-fast@fal";

    /// <summary>Veo 3.1 Fast at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31FastOnGemini { get; } = "google/veo-3.1-fast@gemini";

    /// <summary>Veo 3.1 Fast at Replicate.</summary>
    public static VideoEngineId GoogleVeo31FastOnReplicate { get; } = "google/veo-3.1-fast@replicate";

    /// <summary>Google Veo 3.1 Fast through Runway's API.</summary>
    public static VideoEngineId GoogleVeo31FastOnRunway { get; } = "google/veo-3.1-fast@runway";

    /// <summary>Veo 3.1 Lite at Vertex.</summary>
    public static VideoEngineId GoogleVeo31Lite { get; } = "google/veo-3.1-lite";

    /// <summary>Veo 3.1 Lite at fal.</summary>
    public static VideoEngineId GoogleVeo31LiteOnFal { get; } = "google/veo-3.1-lite@fal";

    /// <summary>Veo 3.1 Lite at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31LiteOnGemini { get; } = "google/veo-3.1-lite@gemini";

    /// <summary>Kling Avatar at Kling's own API.</summary>
    public static VideoEngineId KlingAvatar { get; } = "kling/avatar";

    /// <summary>Kling Avatar 2 at fal.</summary>
    public static VideoEngineId KlingAvatarOnFal { get; } = "kling/avatar@fal";

    /// <summary>Kling's lip sync at Kling's own API.</summary>
    public static VideoEngineId KlingLipSync { get; } = "kling/lip-sync";

    /// <summary>Kling O1 at Kling's own API.</summary>
    public static VideoEngineId KlingO1 { get; } = "kling/o1";

    /// <summary>Kling O1 at fal.</summary>
    public static VideoEngineId KlingO1OnFal { get; } = "kling/o1@fal";

    /// <summary>Kling 2.0 Master at Kling's own API.</summary>
    public static VideoEngineId KlingV2Master { get; } = "kling/v2-master";

    /// <summary>Kling 2.5 Turbo at Kling's own API.</summary>
    public static VideoEngineId KlingV25Turbo { get; } = "kling/v2.5-turbo";

    /// <summary>Kling 2.5 Turbo at fal.</summary>
    public static VideoEngineId KlingV25TurboOnFal { get; } = "kling/v2.5-turbo@fal";

    /// <summary>Kling 2.6 at Kling's own API.</summary>
    public static VideoEngineId KlingV26 { get; } = "kling/v2.6";

    /// <summary>Kling 2.6 at fal.</summary>
    public static VideoEngineId KlingV26OnFal { get; } = "kling/v2.6@fal";

    /// <summary>Kling 2.6 Motion Control at Kling's own API.</summary>
    public static VideoEngineId KlingV26MotionControl { get; } = "kling/v2.6-motion-control";

    /// <summary>Kling 2.6 motion control at fal.</summary>
    public static VideoEngineId KlingV26MotionControlOnFal { get; } = "kling/v2.6-motion-control@fal";

    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Kling 3.0 at fal.</summary>
    public static VideoEngineId KlingV3OnFal { get; } = "kling/v3@fal";

    /// <summary>Kling 3.0 at Replicate.</summary>
    public static VideoEngineId KlingV3OnReplicate { get; } = "kling/v3@replicate";

    /// <summary>Kling 3.0 Motion Control at Kling's own API.</summary>
    public static VideoEngineId KlingV3MotionControl { get; } = "kling/v3-motion-control";

    /// <summary>Kling 3.0 motion control at fal.</summary>
    public static VideoEngineId KlingV3MotionControlOnFal { get; } = "kling/v3-motion-control@fal";

    /// <summary>Kling 3.0 Omni at Kling's own API.</summary>
    public static VideoEngineId KlingV3Omni { get; } = "kling/v3-omni";

    /// <summary>Kling 3.0 Omni at fal, which calls it o3.</summary>
    public static VideoEngineId KlingV3OmniOnFal { get; } = "kling/v3-omni@fal";

    /// <summary>Kling 3.0 Omni at Replicate.</summary>
    public static VideoEngineId KlingV3OmniOnReplicate { get; } = "kling/v3-omni@replicate";

    /// <summary>Kling 3.0 Turbo at Kling's own API.</summary>
    public static VideoEngineId KlingV3Turbo { get; } = "kling/v3-turbo";

    /// <summary>Kling 3.0 Turbo at fal.</summary>
    public static VideoEngineId KlingV3TurboOnFal { get; } = "kling/v3-turbo@fal";

    /// <summary>LTX-2 Fast at Lightricks' own API; retired on 2026-08-15.</summary>
    public static VideoEngineId LightricksLtx2Fast { get; } = "lightricks/ltx-2-fast";

    /// <summary>LTX-2 Pro at Lightricks' own API; retired on 2026-08-15.</summary>
    public static VideoEngineId LightricksLtx2Pro { get; } = "lightricks/ltx-2-pro";

    /// <summary>LTX-2.3 Fast at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx23Fast { get; } = "lightricks/ltx-2.3-fast";

    /// <summary>LTX-2.3 Fast at fal.</summary>
    public static VideoEngineId LightricksLtx23FastOnFal { get; } = "lightricks/ltx-2.3-fast@fal";

    /// <summary>LTX-2.3 Pro at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx23Pro { get; } = "lightricks/ltx-2.3-pro";

    /// <summary>LTX-2.3 Pro at fal.</summary>
    public static VideoEngineId LightricksLtx23ProOnFal { get; } = "lightricks/ltx-2.3-pro@fal";

    /// <summary>LTX-2.5 Fast at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx25Fast { get; } = "lightricks/ltx-2.5-fast";

    /// <summary>LTX-2.5 Pro at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx25Pro { get; } = "lightricks/ltx-2.5-pro";

    /// <summary>The first Sora; in the catalog for comparison only, no API of it is spoken here.</summary>
    public static VideoEngineId OpenAISora { get; } = "openai/sora";

    /// <summary>Sora 2 on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2 { get; } = "openai/sora-2";

    /// <summary>Sora 2 Pro on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2Pro { get; } = "openai/sora-2-pro";

    /// <summary>Any model at Replicate, named by the options of the request.</summary>
    public static VideoEngineId ReplicateAny { get; } = "replicate/any";

    /// <summary>Runway Act-Two at Runway's own API.</summary>
    public static VideoEngineId RunwayActTwo { get; } = "runway/act-two";

    /// <summary>Runway Aleph 2 at Runway's own API.</summary>
    public static VideoEngineId RunwayAleph2 { get; } = "runway/aleph2";

    /// <summary>Runway Gen-3 Alpha Turbo at Runway's own API; retired on 2026-07-30.</summary>
    public static VideoEngineId RunwayGen3aTurbo { get; } = "runway/gen3a-turbo";

    /// <summary>Runway Gen-4 Turbo at Runway's own API.</summary>
    public static VideoEngineId RunwayGen4Turbo { get; } = "runway/gen4-turbo";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";
}
