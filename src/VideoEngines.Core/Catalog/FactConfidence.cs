namespace VideoEngines.Catalog;

/// <summary>How far a catalog fact can be trusted.</summary>
public enum FactConfidence
{
    /// <summary>A third party only, or an inference.</summary>
    Low = 0,

    /// <summary>Dated or indirect: one party that quotes the provider.</summary>
    Medium = 1,

    /// <summary>The provider's specification, SDK or documentation.</summary>
    High = 2,

    /// <summary>An opinion of an article, not a measurement.</summary>
    Editorial = 3,
}
