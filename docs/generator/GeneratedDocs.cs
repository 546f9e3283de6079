using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>All generated pages, as they should be.</summary>
internal static class GeneratedDocs
{
    private const string Folder = "docs/providers";

    /// <summary>Writes the pages in memory, by path from the root of the repository.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="root">The root of the repository, where the hand-written fragments are.</param>
    public static IReadOnlyDictionary<string, string> Write(EngineCatalog catalog, string root)
    {
        using var types = new EngineTypes();
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{Folder}/README.md"] = IndexPage.Write(catalog),
            [$"{Folder}/matrix.md"] = MatrixPage.Write(catalog),
        };
        foreach (var provider in DocumentedProviders.All)
        {
            var fragment = File.ReadAllText(Path.Combine(root, "docs/generator/fragments", provider.File + ".md"));
            pages[$"{Folder}/{provider.File}.md"] = ProviderPage.Write(catalog, provider, fragment, types);
        }

        return pages;
    }

    /// <summary>The pages that are missing or differ from what they should be.</summary>
    public static IReadOnlyList<string> Stale(IReadOnlyDictionary<string, string> pages, string root) =>
        [.. pages.Where(page => !File.Exists(Path.Combine(root, page.Key)) || File.ReadAllText(Path.Combine(root, page.Key)).ReplaceLineEndings("\n") != page.Value).Select(static page => page.Key)];
}
