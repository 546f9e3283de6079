namespace VideoEngines.Catalog;

/// <summary>Where an offer stands in its life.</summary>
public enum LifecycleState
{
    /// <summary>Usable, may change without notice.</summary>
    Preview = 0,

    /// <summary>Usable.</summary>
    Live = 1,

    /// <summary>Usable, to be retired.</summary>
    Deprecated = 2,

    /// <summary>No longer usable.</summary>
    Retired = 3,
}
