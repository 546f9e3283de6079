namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";

    /// <summary>Wan 2.6 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan26 { get; } = "alibaba/wan-2.6";

    /// <summary>Wan 2.6 Flash at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan26Flash { get; } = "alibaba/wan-2.6-flash";

    /// <summary>Wan 2.7 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan27 { get; } = "alibaba/wan-2.7";

    /// <summary>Wan 3.0 at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan30 { get; } = "alibaba/wan-3.0";

    /// <summary>Wan 3.0 Prime at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan30Prime { get; } = "alibaba/wan-3.0-prime";

    /// <summary>Wan 2.2 S2V at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan22S2V { get; } = "alibaba/wan-2.2-s2v";

    /// <summary>Wan 2.2 Animate at Alibaba's own API, DashScope.</summary>
    public static VideoEngineId AlibabaWan22Animate { get; } = "alibaba/wan-2.2-animate";
    /// <summary>Sora 2 on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2 { get; } = "openai/sora-2";

    /// <summary>Sora 2 Pro on the wire of OpenAI's Videos API; OpenAI ended it on 2026-09-24.</summary>
    public static VideoEngineId OpenAISora2Pro { get; } = "openai/sora-2-pro";

    /// <summary>Wan 2.2, open weights, on a vLLM-Omni server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnVllmOmni { get; } = "alibaba/wan-2.2@vllm-omni";

    /// <summary>Wan 2.2, open weights, on an SGLang Diffusion server of one's own.</summary>
    public static VideoEngineId AlibabaWan22OnSglang { get; } = "alibaba/wan-2.2@sglang";
}
