namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";

    /// <summary>Seedance 2.5 at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance25 { get; } = "bytedance/seedance-2.5";

    /// <summary>Seedance 2.0 at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20 { get; } = "bytedance/seedance-2.0";

    /// <summary>Seedance 2.0 Fast at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20Fast { get; } = "bytedance/seedance-2.0-fast";

    /// <summary>Seedance 2.0 Mini at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance20Mini { get; } = "bytedance/seedance-2.0-mini";

    /// <summary>Seedance 1.5 Pro at ByteDance's own API.</summary>
    public static VideoEngineId ByteDanceSeedance15Pro { get; } = "bytedance/seedance-1.5-pro";

    /// <summary>Wan 2.2 in a ComfyUI server of your own.</summary>
    public static VideoEngineId AlibabaWan22OnComfyUI { get; } = "alibaba/wan-2.2@comfyui";
    /// <summary>Sora 2 on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2 { get; } = "openai/sora-2";

    /// <summary>Sora 2 Pro on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2Pro { get; } = "openai/sora-2-pro";

    /// <summary>Wan 2.2, open weights, on a vLLM-Omni server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnVllmOmni { get; } = "alibaba/wan-2.2@vllm-omni";

    /// <summary>Wan 2.2, open weights, on an SGLang Diffusion server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnSglang { get; } = "alibaba/wan-2.2@sglang";
}
