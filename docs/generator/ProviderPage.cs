using VideoEngines.Catalog;
using VideoEngines.Providers.Kling;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>The page of one provider.</summary>
internal static class ProviderPage
{
    private const string Legend =
        "In brackets behind a fact is its source, with the confidence when that is not high. *Unknown* is what no source says: it meets no explicit demand, and is left to the provider where nobody demands it. "
        + "*(ours)* is a default that the library chooses and sends. Where a limit's cell is empty, no limit is known. Prices are list prices.";

    private static readonly XmlDocs Docs = XmlDocs.Of(typeof(KlingV3Engine).Assembly);

    public static string Write(EngineCatalog catalog, DocumentedProvider provider, string fragment, EngineTypes types)
    {
        var offers = provider.OffersOf(catalog);
        var page = new Citations();
        List<string> lines =
        [
            $"# {provider.Title}",
            string.Empty,
            .. Notice.Of(catalog, $"docs/generator/fragments/{provider.File}.md"),
            // Links are right in both places: a fragment lies one folder deeper than its page.
            fragment.ReplaceLineEndings("\n").Trim('\n').Replace("](../../", "](../", StringComparison.Ordinal),
            string.Empty,
            $"What the provider leaves open and how the code copes: {Link("unknowns", $"unknowns.md#{Anchor(provider.Unknowns)}")}. Which clients have confirmed its wire: {Link("proof", "proof.md")}. All engines side by side: {Link("matrix", "matrix.md")}.",
            string.Empty,
            "## Set up",
            string.Empty,
        ];
        foreach (var registration in provider.Registrations)
        {
            lines.AddRange(SetUpTable.Write(registration, offers, Docs));
        }

        lines.AddRange(["## Engines", string.Empty, .. Engines(offers, types, page)]);
        lines.AddRange(["## Jobs", string.Empty, .. JobTable.Write(offers, page)]);
        lines.AddRange(["That failed or cancelled jobs are free settles credits on a source of high confidence only; otherwise it counts as unknown. See [credits](../concepts/credits.md).", string.Empty]);
        var dialects = offers.Select(static offer => offer.Dialect).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(dialect => types.OptionsOf(dialect) is not null).ToList();
        if (dialects.Count > 0)
        {
            lines.AddRange(["## Options per request", string.Empty]);
            lines.AddRange(dialects.SelectMany(dialect => OptionsTable.Write(dialect, types.OptionsOf(dialect)!, Docs)));
        }

        lines.AddRange(["## Engine by engine", string.Empty, Legend, string.Empty]);
        lines.AddRange(offers.SelectMany(offer => EngineSection.Write(catalog, offer, page)));
        lines.AddRange(["## Sources", string.Empty, .. Sources(catalog, page)]);
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Engines(IReadOnlyList<EngineOffer> offers, EngineTypes types, Citations page) => Table(
        ["id", "name", "state", "operations", "class", "options"],
        offers.Select(offer => (IReadOnlyList<string>)
        [
            Link(Code(offer.Id), "#" + Anchor(EngineSection.Heading(offer))),
            offer.Model.Name,
            page.Cite(FactText.Lifecycle(offer.Lifecycle), offer.Lifecycle.Source) + (offer.Lifecycle.Successor is { } successor ? $"; use {Code(successor)}" : string.Empty),
            List(SupportTable.Ordered(offer).Select(static can => can.Operation.Value)),
            types.EngineOf(offer) is { } engine ? Code(engine.Name) : "none",
            types.OptionsOf(offer.Dialect) is { } options ? Code(options.Name) : "none",
        ]));

    private static IEnumerable<string> Sources(EngineCatalog catalog, Citations page) => Table(
        ["key", "what", "date", "where"],
        page.Keys.Select(key => catalog.Sources[key]).Select(static source => (IReadOnlyList<string>)[source.Key, source.Title, source.Date ?? string.Empty, source.Url ?? string.Empty]));
}
