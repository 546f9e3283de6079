namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";

    /// <summary>Kling 2.6 at fal.</summary>
    public static VideoEngineId KlingV26OnFal { get; } = "kling/v2.6@fal";

    /// <summary>Kling 2.5 Turbo at fal.</summary>
    public static VideoEngineId KlingV25TurboOnFal { get; } = "kling/v2.5-turbo@fal";

    /// <summary>Kling 2.6 motion control at fal.</summary>
    public static VideoEngineId KlingV26MotionControlOnFal { get; } = "kling/v2.6-motion-control@fal";

    /// <summary>Kling 3.0 at fal.</summary>
    public static VideoEngineId KlingV3OnFal { get; } = "kling/v3@fal";

    /// <summary>Kling 3.0 Turbo at fal.</summary>
    public static VideoEngineId KlingV3TurboOnFal { get; } = "kling/v3-turbo@fal";

    /// <summary>Kling 3.0 Omni at fal, which calls it o3.</summary>
    public static VideoEngineId KlingV3OmniOnFal { get; } = "kling/v3-omni@fal";

    /// <summary>Kling 3.0 motion control at fal.</summary>
    public static VideoEngineId KlingV3MotionControlOnFal { get; } = "kling/v3-motion-control@fal";

    /// <summary>Kling O1 at fal.</summary>
    public static VideoEngineId KlingO1OnFal { get; } = "kling/o1@fal";

    /// <summary>Kling Avatar 2 at fal.</summary>
    public static VideoEngineId KlingAvatarOnFal { get; } = "kling/avatar@fal";

    /// <summary>Veo 3.1 at fal.</summary>
    public static VideoEngineId GoogleVeo31OnFal { get; } = "google/veo-3.1@fal";

    /// <summary>Veo 3.1 Fast at fal.</summary>
    public static VideoEngineId GoogleVeo31FastOnFal { get; } = "google/veo-3.1-fast@fal";

    /// <summary>Veo 3.1 Lite at fal.</summary>
    public static VideoEngineId GoogleVeo31LiteOnFal { get; } = "google/veo-3.1-lite@fal";

    /// <summary>Wan 2.5 at fal.</summary>
    public static VideoEngineId AlibabaWan25OnFal { get; } = "alibaba/wan-2.5@fal";

    /// <summary>Wan 2.6 at fal.</summary>
    public static VideoEngineId AlibabaWan26OnFal { get; } = "alibaba/wan-2.6@fal";

    /// <summary>Wan 2.6 Flash at fal.</summary>
    public static VideoEngineId AlibabaWan26FlashOnFal { get; } = "alibaba/wan-2.6-flash@fal";

    /// <summary>Wan 2.7 at fal.</summary>
    public static VideoEngineId AlibabaWan27OnFal { get; } = "alibaba/wan-2.7@fal";

    /// <summary>Wan 3.0 at fal.</summary>
    public static VideoEngineId AlibabaWan30OnFal { get; } = "alibaba/wan-3.0@fal";

    /// <summary>Seedance 2.0 at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20OnFal { get; } = "bytedance/seedance-2.0@fal";

    /// <summary>Seedance 2.0 Fast at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnFal { get; } = "bytedance/seedance-2.0-fast@fal";

    /// <summary>Seedance 2.0 Mini at fal.</summary>
    public static VideoEngineId ByteDanceSeedance20MiniOnFal { get; } = "bytedance/seedance-2.0-mini@fal";

    /// <summary>Seedance 2.5 at fal.</summary>
    public static VideoEngineId ByteDanceSeedance25OnFal { get; } = "bytedance/seedance-2.5@fal";

    /// <summary>Seedance 1.5 Pro at fal.</summary>
    public static VideoEngineId ByteDanceSeedance15ProOnFal { get; } = "bytedance/seedance-1.5-pro@fal";

    /// <summary>LTX-2.3 Pro at fal.</summary>
    public static VideoEngineId LightricksLtx23ProOnFal { get; } = "lightricks/ltx-2.3-pro@fal";

    /// <summary>LTX-2.3 Fast at fal.</summary>
    public static VideoEngineId LightricksLtx23FastOnFal { get; } = "lightricks/ltx-2.3-fast@fal";

    /// <summary>Kling 3.0 at Replicate.</summary>
    public static VideoEngineId KlingV3OnReplicate { get; } = "kling/v3@replicate";

    /// <summary>Kling 3.0 Omni at Replicate.</summary>
    public static VideoEngineId KlingV3OmniOnReplicate { get; } = "kling/v3-omni@replicate";

    /// <summary>Veo 3.1 at Replicate.</summary>
    public static VideoEngineId GoogleVeo31OnReplicate { get; } = "google/veo-3.1@replicate";

    /// <summary>Veo 3.1 Fast at Replicate.</summary>
    public static VideoEngineId GoogleVeo31FastOnReplicate { get; } = "google/veo-3.1-fast@replicate";

    /// <summary>Seedance 2.0 at Replicate.</summary>
    public static VideoEngineId ByteDanceSeedance20OnReplicate { get; } = "bytedance/seedance-2.0@replicate";

    /// <summary>Seedance 2.0 Fast at Replicate.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnReplicate { get; } = "bytedance/seedance-2.0-fast@replicate";

    /// <summary>Any model at Replicate, named by the options of the request.</summary>
    public static VideoEngineId ReplicateAny { get; } = "replicate/any";
    /// <summary>Runway Gen-4 Turbo at Runway's own API.</summary>
    public static VideoEngineId RunwayGen4Turbo { get; } = "runway/gen4-turbo";

    /// <summary>Runway Act-Two at Runway's own API.</summary>
    public static VideoEngineId RunwayActTwo { get; } = "runway/act-two";

    /// <summary>Runway Aleph 2 at Runway's own API.</summary>
    public static VideoEngineId RunwayAleph2 { get; } = "runway/aleph2";

    /// <summary>Runway Gen-3 Alpha Turbo at Runway's own API; retired on 2026-07-30.</summary>
    public static VideoEngineId RunwayGen3aTurbo { get; } = "runway/gen3a-turbo";

    /// <summary>Google Veo 3.1 through Runway's API.</summary>
    public static VideoEngineId GoogleVeo31OnRunway { get; } = "google/veo-3.1@runway";

    /// <summary>Google Veo 3.1 Fast through Runway's API.</summary>
    public static VideoEngineId GoogleVeo31FastOnRunway { get; } = "google/veo-3.1-fast@runway";

    /// <summary>ByteDance Seedance 2.0 through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20OnRunway { get; } = "bytedance/seedance-2.0@runway";

    /// <summary>ByteDance Seedance 2.0 Fast through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20FastOnRunway { get; } = "bytedance/seedance-2.0-fast@runway";

    /// <summary>ByteDance Seedance 2.0 Mini through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance20MiniOnRunway { get; } = "bytedance/seedance-2.0-mini@runway";

    /// <summary>ByteDance Seedance 2.5 through Runway's API.</summary>
    public static VideoEngineId ByteDanceSeedance25OnRunway { get; } = "bytedance/seedance-2.5@runway";

    /// <summary>LTX-2.3 Pro at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx23Pro { get; } = "lightricks/ltx-2.3-pro";

    /// <summary>LTX-2.3 Fast at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx23Fast { get; } = "lightricks/ltx-2.3-fast";

    /// <summary>LTX-2.5 Pro at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx25Pro { get; } = "lightricks/ltx-2.5-pro";

    /// <summary>LTX-2.5 Fast at Lightricks' own API.</summary>
    public static VideoEngineId LightricksLtx25Fast { get; } = "lightricks/ltx-2.5-fast";

    /// <summary>LTX-2 Pro at Lightricks' own API; retired on 2026-08-15.</summary>
    public static VideoEngineId LightricksLtx2Pro { get; } = "lightricks/ltx-2-pro";

    /// <summary>LTX-2 Fast at Lightricks' own API; retired on 2026-08-15.</summary>
    public static VideoEngineId LightricksLtx2Fast { get; } = "lightricks/ltx-2-fast";
    /// <summary>Sora 2 on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2 { get; } = "openai/sora-2";

    /// <summary>Sora 2 Pro on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2Pro { get; } = "openai/sora-2-pro";

    /// <summary>Wan 2.2, open weights, on a vLLM-Omni server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnVllmOmni { get; } = "alibaba/wan-2.2@vllm-omni";

    /// <summary>Wan 2.2, open weights, on an SGLang Diffusion server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnSglang { get; } = "alibaba/wan-2.2@sglang";
}
