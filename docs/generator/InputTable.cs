using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>The files that go in, by role, with their limits. Operations that take the same share a row.</summary>
internal static class InputTable
{
    private static readonly string[] Heads = ["input", "operations", "count", "formats", "size", "forms", "pixels", "width : height", "duration", "not with", "source"];

    public static IEnumerable<string> Write(EngineOffer offer, Citations page)
    {
        var citations = new Citations(page);
        var rows = SupportTable.Ordered(offer).SelectMany(static can => FactText.Taken(can).OrderBy(static input => input.Role.Value, StringComparer.Ordinal).Select(input => (Operation: can.Operation.Value, Input: input)))
            .Select(row => (row.Operation, Role: row.Input.Role.Value, Cells: Cells(row.Input, row.Operation, citations)))
            .GroupBy(static row => (row.Role, string.Join('\n', row.Cells)))
            .OrderBy(static group => group.Key.Role, StringComparer.Ordinal)
            .Select(static group => (IReadOnlyList<string>)[group.Key.Role, List(group.Select(static row => row.Operation)), .. group.First().Cells])
            .ToList();
        return [.. Table(Heads, rows), .. citations.Notes([.. offer.Operations.Keys.Select(static operation => operation.Value)])];
    }

    private static List<string> Cells(InputCapability input, string operation, Citations citations) =>
    [
        FactText.Count(input),
        input.Formats.Count == 0 ? FactText.Unknown : List(input.Formats),
        input.MaxBytes is { } bytes ? "at most " + FactText.Bytes(bytes) : FactText.Unknown,
        Forms(input),
        Pixels(input),
        Range(input.MinRatio is { } low ? FactText.Number(low) : null, input.MaxRatio is { } high ? FactText.Number(high) : null),
        Duration(input),
        List(input.Excludes.Select(static role => role.Value)),
        citations.Cite(string.Empty, input.Source, input.Role.Value, operation),
    ];

    private static string Forms(InputCapability input)
    {
        (string Name, MediaFormCapability Form)[] forms = [("address", input.Address), ("inline", input.Inline), ("upload", input.Upload)];
        return List(forms.Select(static form => form.Form.Support switch
        {
            CapabilitySupport.Yes => form.Name + Limits(form.Form),
            CapabilitySupport.No => "no " + form.Name,
            _ => form.Name + " unknown",
        }));
    }

    private static string Limits(MediaFormCapability form)
    {
        var limits = new List<string>();
        if (form.HttpsOnly)
        {
            limits.Add("https only");
        }

        if (form.MaxBytes is { } bytes)
        {
            limits.Add("at most " + FactText.Bytes(bytes));
        }

        if (form.MaxEncodedLength is { } length)
        {
            limits.Add($"data address of at most {FactText.Number(length)} characters");
        }

        return limits.Count == 0 ? string.Empty : $" ({List(limits)})";
    }

    private static string Pixels(InputCapability input)
    {
        var side = Range(input.MinSide is { } low ? FactText.Number(low) : null, input.MaxSide is { } high ? FactText.Number(high) : null);
        var parts = new[] { side.Length == 0 ? string.Empty : $"sides {side}", input.MaxPixels is { } area ? $"at most {FactText.Number(area)} in all" : string.Empty };
        return List(parts.Where(static part => part.Length > 0));
    }

    private static string Duration(InputCapability input)
    {
        var each = Range(input.MinDuration is { } low ? FactText.Seconds(low) : null, input.MaxDuration is { } high ? FactText.Seconds(high) : null);
        var parts = new[] { each, input.MaxTotalDuration is { } total ? $"together at most {FactText.Seconds(total)}" : string.Empty };
        return List(parts.Where(static part => part.Length > 0));
    }

    private static string Range(string? low, string? high) => (low, high) switch
    {
        (null, null) => string.Empty,
        (null, _) => "at most " + high,
        (_, null) => "at least " + low,
        _ => $"{low} to {high}",
    };
}
