using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>One row per engine and operation: what differs between them at a glance.</summary>
internal static class MatrixPage
{
    public static string Write(EngineCatalog catalog)
    {
        List<string> lines =
        [
            "# Every engine",
            string.Empty,
            .. Notice.Of(catalog),
            "A row per engine and operation, by id. † marks facts of medium confidence, ‡ of low. *Unknown* is what no source says. The price is that of 5 s in 720p at list price, or of what is nearest to it, which is then said. "
                + "Sources, limits and notes are on the page of the engine, which its id links to.",
            string.Empty,
            .. Table(
                ["engine", "operation", "seconds", "largest", "ratios", "audio", "lip sync", "inputs", "camera", "5 s in 720p", "state"],
                catalog.Offers.SelectMany(offer => Rows(catalog, offer))),
        ];
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(EngineCatalog catalog, EngineOffer offer)
    {
        var engine = Link(Code(offer.Id), $"{DocumentedProviders.PageOf(offer).File}.md#{Anchor(EngineSection.Heading(offer))}");
        var state = FactText.Lifecycle(offer.Lifecycle) + Mark(offer.Lifecycle.Source);
        return offer.Operations.Count == 0
            ? [[engine, "none", "", "", "", "", "", "", "", "", state]]
            : SupportTable.Ordered(offer).Select(can => (IReadOnlyList<string>)
            [
                engine,
                can.Operation.Value,
                Durations(can.Durations) + Mark(can.Durations?.Source),
                Largest(can.Resolutions) + Mark(can.Resolutions?.Source),
                Ratios(can.AspectRatios) + Mark(can.AspectRatios?.Source),
                Audio(can.Audio) + Mark(can.Audio.Source),
                FactText.Support(can.LipSync.Support) + Mark(can.LipSync.Source),
                FactText.Inputs(can) + Mark([.. FactText.Taken(can).Select(static input => input.Source)]),
                Camera(can.Camera) + Mark(can.Camera.Source),
                TypicalQuote.Of(catalog, offer, can) + Mark([.. TypicalQuote.RulesOf(offer, can).Select(static rule => rule.Source)]),
                state,
            ]);
    }

    private static string Durations(DurationCapability? can) => can switch
    {
        null => FactText.Unknown,
        { Kind: DurationKind.FollowsInput } => "as the input" + (can.Maximum is { } most ? $", at most {FactText.Seconds(most)}" : string.Empty),
        { Kind: DurationKind.Set } => List(can.Values.Select(static value => FactText.Seconds(value)[..^2])),
        _ => $"{FactText.Seconds(can.Minimum!.Value)[..^2]}-{FactText.Seconds(can.Maximum!.Value)[..^2]}",
    };

    private static string Largest(ResolutionCapability? can) =>
        can is null || can.Values.Count == 0 ? FactText.Unknown : can.Values.Select(static option => option.Name).MaxBy(static name => name.ShortSide).ToString();

    private static string Ratios(AspectRatioCapability? can) => can is null ? FactText.Unknown : can.Values.Count == 0 ? "as the input" : List(can.Values.Select(FactText.Ratio));

    private static string Audio(AudioCapability can) => can.Support == AudioSupport.Unknown ? FactText.Unknown : can.Support.ToString().ToLowerInvariant();

    private static string Camera(CameraCapability can) => can.Support switch
    {
        CameraSupport.ByPrompt => "words",
        CameraSupport.Native => "parameters",
        _ => FactText.Unknown,
    };

    /// <summary>The mark of the weakest source.</summary>
    private static string Mark(params ReadOnlySpan<FactSource?> sources)
    {
        var weakest = FactConfidence.High;
        foreach (var source in sources)
        {
            weakest = source is { Confidence: not FactConfidence.Editorial } && source.Confidence < weakest ? source.Confidence : weakest;
        }

        return weakest switch
        {
            FactConfidence.Medium => " †",
            FactConfidence.Low => " ‡",
            _ => string.Empty,
        };
    }
}
