namespace VideoEngines.Catalog.Parsing;

/// <summary>What a parse collects and checks against.</summary>
internal sealed class CatalogContext
{
    public List<CatalogProblem> Problems { get; } = [];

    public Dictionary<string, CatalogSource> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, CatalogUnit> Units { get; } = new(StringComparer.Ordinal);

    public void Add(string path, string message) => Problems.Add(new(path, message));
}
