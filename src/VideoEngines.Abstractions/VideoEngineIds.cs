namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Veo 3.1 at Vertex.</summary>
    public static VideoEngineId GoogleVeo31 { get; } = "google/veo-3.1";

    /// <summary>Veo 3.1 Fast at Vertex.</summary>
    public static VideoEngineId GoogleVeo31Fast { get; } = "google/veo-3.1-fast";

    /// <summary>Veo 3.1 Lite at Vertex.</summary>
    public static VideoEngineId GoogleVeo31Lite { get; } = "google/veo-3.1-lite";

    /// <summary>Veo 3 at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3 { get; } = "google/veo-3";

    /// <summary>Veo 3 Fast at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3Fast { get; } = "google/veo-3-fast";

    /// <summary>Veo 2 at Vertex; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo2 { get; } = "google/veo-2";

    /// <summary>Veo 3.1 at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31OnGemini { get; } = "google/veo-3.1@gemini";

    /// <summary>Veo 3.1 Fast at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31FastOnGemini { get; } = "google/veo-3.1-fast@gemini";

    /// <summary>Veo 3.1 Lite at the Gemini API; retired on 2026-10-22.</summary>
    public static VideoEngineId GoogleVeo31LiteOnGemini { get; } = "google/veo-3.1-lite@gemini";

    /// <summary>Veo 3 at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3OnGemini { get; } = "google/veo-3@gemini";

    /// <summary>Veo 3 Fast at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo3FastOnGemini { get; } = "google/veo-3-fast@gemini";

    /// <summary>Veo 2 at the Gemini API; retired on 2026-06-30.</summary>
    public static VideoEngineId GoogleVeo2OnGemini { get; } = "google/veo-2@gemini";

    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";
}
