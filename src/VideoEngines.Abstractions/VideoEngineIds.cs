namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Kling 3.0 Turbo at Kling's own API.</summary>
    public static VideoEngineId KlingV3Turbo { get; } = "kling/v3-turbo";

    /// <summary>Kling 3.0 Omni at Kling's own API.</summary>
    public static VideoEngineId KlingV3Omni { get; } = "kling/v3-omni";

    /// <summary>Kling 3.0 Motion Control at Kling's own API.</summary>
    public static VideoEngineId KlingV3MotionControl { get; } = "kling/v3-motion-control";

    /// <summary>Kling 2.6 at Kling's own API.</summary>
    public static VideoEngineId KlingV26 { get; } = "kling/v2.6";

    /// <summary>Kling 2.6 Motion Control at Kling's own API.</summary>
    public static VideoEngineId KlingV26MotionControl { get; } = "kling/v2.6-motion-control";

    /// <summary>Kling 2.5 Turbo at Kling's own API.</summary>
    public static VideoEngineId KlingV25Turbo { get; } = "kling/v2.5-turbo";

    /// <summary>Kling O1 at Kling's own API.</summary>
    public static VideoEngineId KlingO1 { get; } = "kling/o1";

    /// <summary>Kling 2.0 Master at Kling's own API.</summary>
    public static VideoEngineId KlingV2Master { get; } = "kling/v2-master";

    /// <summary>Kling Avatar at Kling's own API.</summary>
    public static VideoEngineId KlingAvatar { get; } = "kling/avatar";

    /// <summary>Kling's lip sync at Kling's own API.</summary>
    public static VideoEngineId KlingLipSync { get; } = "kling/lip-sync";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";
}
