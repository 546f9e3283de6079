namespace VideoEngines;

/// <summary>The ids of the engines that ship with VideoEngines.</summary>
public static class VideoEngineIds
{
    /// <summary>Kling 3.0 at Kling's own API.</summary>
    public static VideoEngineId KlingV3 { get; } = "kling/v3";

    /// <summary>Runway Gen-4.5 at Runway's own API.</summary>
    public static VideoEngineId RunwayGen45 { get; } = "runway/gen4.5";
}
