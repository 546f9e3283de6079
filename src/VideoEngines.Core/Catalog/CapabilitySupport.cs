namespace VideoEngines.Catalog;

/// <summary>Whether an engine can do something. Unknown never satisfies a demand.</summary>
public enum CapabilitySupport
{
    /// <summary>No source says.</summary>
    Unknown = 0,

    /// <summary>It cannot.</summary>
    No = 1,

    /// <summary>It can.</summary>
    Yes = 2,
}
