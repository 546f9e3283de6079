using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>What an engine can do: a row per fact, a column per operation, with the notes of the facts below.</summary>
internal static class SupportTable
{
    private static readonly (string Subject, Func<OperationCapabilities, (string Text, FactSource? Source, string? DefaultSource)> Read)[] Rows =
    [
        ("duration", static can => (FactText.Durations(can.Durations), can.Durations?.Source, can.Durations?.DefaultSource)),
        ("resolution", static can => (FactText.Resolutions(can.Resolutions), can.Resolutions?.Source, can.Resolutions?.DefaultSource)),
        ("aspect ratio", static can => (FactText.Ratios(can.AspectRatios), can.AspectRatios?.Source, can.AspectRatios?.DefaultSource)),
        ("frames per second", static can => (FactText.FrameRates(can.FrameRates), can.FrameRates?.Source, null)),
        ("audio", static can => (FactText.Audio(can.Audio), can.Audio.Source, null)),
        ("lip sync", static can => (FactText.Feature(can.LipSync), can.LipSync.Source, null)),
        ("seed", static can => (FactText.Seed(can.Seed), can.Seed.Source, null)),
        ("negative prompt", static can => (FactText.Feature(can.NegativePrompt), can.NegativePrompt.Source, null)),
        ("prompt", static can => (FactText.Prompt(can.Prompt), can.Prompt?.Source, null)),
        ("inputs", static can => (FactText.Inputs(can), null, null)),
        ("elements", static can => (FactText.Elements(can.Elements), can.Elements?.Source, null)),
        ("camera", static can => (FactText.Camera(can.Camera), can.Camera.Source, null)),
        ("videos per call", static can => (can.Outputs is { } outputs ? FactText.Number(outputs.MaxPerCall) : FactText.Unknown, can.Outputs?.Source, null)),
    ];

    public static IEnumerable<string> Write(EngineCatalog catalog, EngineOffer offer, Citations page)
    {
        var operations = Ordered(offer);
        if (operations.Count == 0)
        {
            return [];
        }

        var citations = new Citations(page);
        var rows = Rows.Select(row => (IReadOnlyList<string>)[row.Subject, .. operations.Select(can => Cell(row.Read(can), row.Subject, can, citations))]).ToList();
        rows.Add(["price of 5 s in 720p", .. operations.Select(can => TypicalQuote.Of(catalog, offer, can))]);
        return [.. Table(["", .. operations.Select(static can => can.Operation.Value)], rows), .. citations.Notes([.. operations.Select(static can => can.Operation.Value)])];
    }

    /// <summary>Sizes in pixels, where they are known; operations with the same ones share the rows.</summary>
    public static IEnumerable<string> WriteSizes(EngineOffer offer)
    {
        var rows = Ordered(offer).SelectMany(static can => (can.Resolutions?.Values ?? []).Where(static option => option.Sizes.Count > 0).Select(option => (
            Operation: can.Operation.Value,
            Resolution: option.Name.ToString(),
            Sizes: List(option.Sizes.OrderBy(static size => size.Key.Height / (double)size.Key.Width).ThenBy(static size => size.Key.ToString(), StringComparer.Ordinal)
                .Select(static size => $"{FactText.Ratio(size.Key)} {size.Value}")))));
        return Table(
            ["operations", "resolution", "sizes in pixels"],
            rows.GroupBy(static row => (row.Resolution, row.Sizes)).Select(static group => (IReadOnlyList<string>)[List(group.Select(static row => row.Operation)), group.Key.Resolution, group.Key.Sizes]));
    }

    public static IReadOnlyList<OperationCapabilities> Ordered(EngineOffer offer) => [.. offer.Operations.Values.OrderBy(static can => can.Operation.Value, StringComparer.Ordinal)];

    private static string Cell((string Text, FactSource? Source, string? DefaultSource) fact, string subject, OperationCapabilities can, Citations citations)
    {
        citations.Use(fact.DefaultSource);
        return citations.Cite(fact.Text, fact.Source, subject, can.Operation.Value);
    }
}
