using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>All about one engine: support, sizes, inputs, prices, and what articles say of its model.</summary>
internal static class EngineSection
{
    public static string Heading(EngineOffer offer) => Code(offer.Id);

    public static IEnumerable<string> Write(EngineCatalog catalog, EngineOffer offer, Citations page) =>
    [
        $"### {Heading(offer)}",
        string.Empty,
        Introduction(offer, page),
        string.Empty,
        .. SupportTable.Write(catalog, offer, page),
        .. SupportTable.WriteSizes(offer),
        .. InputTable.Write(offer, page),
        .. Prices(catalog, offer, page),
        .. Model(catalog, offer, page),
    ];

    private static string Introduction(EngineOffer offer, Citations page)
    {
        var text = page.Cite($"{offer.Model.Name}, on the wire {Code(offer.WireModelId)}{(offer.Snapshot is { } snapshot ? $" (snapshot {Code(snapshot)})" : string.Empty)}", offer.Source);
        var life = page.Cite(FactText.Lifecycle(offer.Lifecycle), offer.Lifecycle.Source);
        var notes = new[] { offer.Source.Note, offer.Lifecycle.Source.Note, offer.Mentions?.Source.Note }.OfType<string>().Distinct(StringComparer.Ordinal).Select(static note => $" Note: {note}.");
        var mentions = offer.Mentions is { } syntax ? $" A prompt names what goes in with it so: {page.Cite(FactText.Mentions(syntax), syntax.Source)}." : string.Empty;
        return $"{text}. State: {life}{Successor(offer)}.{mentions}{string.Concat(notes)}";
    }

    private static string Successor(EngineOffer offer) => offer.Lifecycle.Successor is { } successor ? $"; successor {Code(successor)}" : string.Empty;

    private static IEnumerable<string> Prices(EngineCatalog catalog, EngineOffer offer, Citations page)
    {
        if (offer.Prices.Count == 0)
        {
            return ["Price: unknown. While credits are metered the engine is not eligible until an overlay adds one.", string.Empty];
        }

        var citations = new Citations(page);
        var rows = offer.Prices.Select((rule, index) => (IReadOnlyList<string>)
        [
            PriceText.When(rule.When),
            citations.Cite(PriceText.Charges(rule), rule.Source, $"price {FactText.Number(index + 1L)}", "all"),
            rule.Minimum is { } least ? $"{FactText.Number(least)} {rule.Unit}" : string.Empty,
            PriceText.Usd(catalog, rule),
        ]).ToList();
        foreach (var unit in offer.Prices.Select(static rule => rule.Unit).Distinct(StringComparer.Ordinal))
        {
            if (catalog.Units.TryGetValue(unit, out var sold))
            {
                page.Use(sold.Source.Key);
            }
        }

        return [.. Table(["price when (the first that fits counts)", "charge", "at least", "in USD"], rows), .. citations.Notes(["all"])];
    }

    /// <summary>What is said of the model is written at its maker's offer, and linked to elsewhere.</summary>
    private static IEnumerable<string> Model(EngineCatalog catalog, EngineOffer offer, Citations page)
    {
        var model = offer.Model;
        if (offer.Id != model.Id && catalog.TryGetOffer(model.Id, out var makers))
        {
            var home = DocumentedProviders.PageOf(makers);
            return [$"The same model at its maker, with what articles say of it: {Link(model.Id.ToString(), $"{home.File}.md#{Anchor(Heading(makers))}")}.", string.Empty];
        }

        var citations = new Citations(page);
        var lines = new List<string>();
        if (model.OpenWeights.Support != CapabilitySupport.Unknown)
        {
            lines.Add("- open weights: " + citations.Cite(FactText.Feature(model.OpenWeights), model.OpenWeights.Source));
        }

        if (model.PromptStyle is { } style)
        {
            lines.Add($"- prompt style: {citations.Cite(style.Style + (style.Hint is { } hint ? $": {hint}" : string.Empty), style.Source)}");
        }

        lines.AddRange(model.Strengths.Select(note => "- good at: " + Note(note, citations)));
        lines.AddRange(model.Advisories.Select(note => "- weak point: " + Note(note, citations)));
        if (model.Scores.Count > 0)
        {
            lines.Add("- scores: " + string.Join("; ", model.Scores.OrderBy(static score => score.Dimension, StringComparer.Ordinal).Select(score =>
                citations.Cite($"{score.Dimension} {(score.Score is { } value ? FactText.Number(value) : score.Rating)}", score.Source))));
        }

        return lines.Count == 0 ? [] : [.. lines, string.Empty];
    }

    private static string Note(ModelNote note, Citations citations) =>
        citations.Cite(note.Text + (note.AboveDuration is { } length ? $" above {FactText.Seconds(length)}" : string.Empty), note.Source);
}
