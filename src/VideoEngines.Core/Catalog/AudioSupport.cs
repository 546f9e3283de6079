namespace VideoEngines.Catalog;

/// <summary>Whether an engine's videos have sound.</summary>
public enum AudioSupport
{
    /// <summary>No source says.</summary>
    Unknown = 0,

    /// <summary>Never: the video is silent.</summary>
    Never = 1,

    /// <summary>When asked for.</summary>
    Optional = 2,

    /// <summary>Always: it cannot be turned off.</summary>
    Always = 3,
}
