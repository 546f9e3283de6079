using System.Text.RegularExpressions;
using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>The list of the providers' pages.</summary>
internal static partial class IndexPage
{
    public static string Write(EngineCatalog catalog)
    {
        List<string> lines =
        [
            "# Providers",
            string.Empty,
            .. Notice.Of(catalog),
            "What each provider's engines can do, cost and do when things go wrong, as the catalog has it.",
            string.Empty,
            .. Table(
                ["provider", "add it", "settings", "engines"],
                DocumentedProviders.All.Select(provider => (IReadOnlyList<string>)
                [
                    Link(provider.Title, provider.File + ".md"),
                    List(provider.Registrations.Select(static registration => Code($"{registration.Method}()"))),
                    Keys(provider),
                    Engines(catalog, provider),
                ])),
            "| page | what |",
            "| --- | --- |",
            "| [matrix](matrix.md) | every engine in one table |",
            "| [unknowns](unknowns.md) | what the providers do not say, and how the code copes |",
            "| [proof](proof.md) | which independent clients have confirmed which wire |",
        ];
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    /// <summary>The settings that the library asks for when the account is missing.</summary>
    private static string Keys(DocumentedProvider provider) => List(provider.Registrations.SelectMany(static registration => registration.Missing)
        .SelectMany(static text => Setting().Matches(text)).Select(static match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal).Select(Code));

    private static string Engines(EngineCatalog catalog, DocumentedProvider provider)
    {
        var offers = provider.OffersOf(catalog);
        var live = offers.Where(static offer => offer.Lifecycle.State != LifecycleState.Retired).Select(static offer => Code(offer.Id)).ToList();
        var retired = offers.Where(static offer => offer.Lifecycle.State == LifecycleState.Retired).Select(static offer => Code(offer.Id)).ToList();
        return List(live) + (retired.Count == 0 ? string.Empty : (live.Count == 0 ? "retired: " : "; retired: ") + List(retired));
    }

    [GeneratedRegex(@"\bVideoEngines:(?<path>\w+:\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();
}
