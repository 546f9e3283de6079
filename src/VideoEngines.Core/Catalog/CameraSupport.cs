namespace VideoEngines.Catalog;

/// <summary>How an engine's camera is controlled.</summary>
public enum CameraSupport
{
    /// <summary>No source says.</summary>
    Unknown = 0,

    /// <summary>By words in the prompt only.</summary>
    ByPrompt = 1,

    /// <summary>By parameters.</summary>
    Native = 2,
}
