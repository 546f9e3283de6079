using VideoEngines.Catalog;

namespace VideoEngines;

/// <summary>What is laid over the catalog that ships with the package: new prices, new models, changed dates.</summary>
public sealed class CatalogOptions
{
    /// <summary>Gets the overlays, applied in order.</summary>
    public IList<CatalogDocument> Overlays { get; } = [];

    /// <summary>Adds an overlay from a JSON file. Relative paths start at the current folder.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The same object.</returns>
    public CatalogOptions AddFile(string path)
    {
        Overlays.Add(CatalogDocument.FromFile(path));
        return this;
    }

    /// <summary>Adds an overlay from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <returns>The same object.</returns>
    public CatalogOptions AddJson(string json, string name = "overlay")
    {
        Overlays.Add(CatalogDocument.FromString(json, name));
        return this;
    }
}
