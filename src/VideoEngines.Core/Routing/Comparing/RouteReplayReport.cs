using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VideoEngines.Routing;

/// <summary>What a change of policy, catalog or prices does to many requests.</summary>
public sealed record RouteReplayReport
{
    /// <summary>The version of the JSON form.</summary>
    public const int SchemaVersion = 1;

    private static readonly string[] Header = ["#", "before", "after", "USD before", "USD after", "request"];

    /// <summary>Gets how many requests were planned.</summary>
    public long Requests { get; init; }

    /// <summary>Gets for how many another engine is chosen.</summary>
    public long OtherEngine { get; init; }

    /// <summary>Gets how many became possible.</summary>
    public long NewlyPossible { get; init; }

    /// <summary>Gets how many became impossible.</summary>
    public long NewlyImpossible { get; init; }

    /// <summary>Gets how many are impossible before and after.</summary>
    public long Impossible { get; init; }

    /// <summary>Gets how many keep their engine.</summary>
    public long Unchanged => Requests - OtherEngine - NewlyPossible - NewlyImpossible - Impossible;

    /// <summary>Gets how many have a known expected cost before and after; the sums are over these.</summary>
    public long Compared { get; init; }

    /// <summary>Gets the expected cost before in US dollars, over the requests that are <see cref="Compared"/>.</summary>
    public decimal UsdBefore { get; init; }

    /// <summary>Gets the expected cost after in US dollars, over the requests that are <see cref="Compared"/>.</summary>
    public decimal UsdAfter { get; init; }

    /// <summary>Gets how much more they cost after, in US dollars; negative when they get cheaper.</summary>
    public decimal UsdDifference => UsdAfter - UsdBefore;

    /// <summary>Gets requests whose route changes, in order, up to the number that was asked for.</summary>
    public IReadOnlyList<RouteReplayItem> Changed { get; init; } = [];

    /// <summary>Gets how many more requests change than <see cref="Changed"/> lists.</summary>
    public long NotListed => OtherEngine + NewlyPossible + NewlyImpossible - Changed.Count;

    /// <summary>Returns one sentence with the totals.</summary>
    /// <returns>The sentence.</returns>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests} requests: {Unchanged} unchanged, {OtherEngine} to another engine, {NewlyPossible} newly possible, {NewlyImpossible} newly impossible, {Impossible} impossible as before; {UsdAfter:0.00##} USD instead of {UsdBefore:0.00##} USD ({UsdDifference:+0.00##;-0.00##;0.00}) over {Compared} with known prices.");

    /// <summary>Returns the changed requests as a text table, then the totals.</summary>
    /// <returns>Lines separated by <c>\n</c>.</returns>
    public string ToTable()
    {
        var rows = new List<string[]> { Header };
        rows.AddRange(Changed.Select(static item => new[]
        {
            item.Index.ToString(CultureInfo.InvariantCulture),
            item.EngineBefore?.ToString() ?? "none",
            item.EngineAfter?.ToString() ?? "none",
            item.UsdBefore?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "-",
            item.UsdAfter?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "-",
            item.Why is null ? item.Summary : $"{item.Summary}: {item.Why}",
        }));
        var text = new StringBuilder(TextTable.Write(rows));
        if (NotListed > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"... and {NotListed} more\n");
        }

        return text.Append(Describe()).Append('\n').ToString();
    }

    /// <summary>Returns the JSON form: the totals and the changed requests, without their prompts.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => JsonSerializer.Serialize(RouteReplayReportForm.Of(this), RouteDiffJsonContext.Default.RouteReplayReportForm);

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Describe();

    internal static RouteReplayReport Of(IEnumerable<RouteReplayItem> items, int maxListed)
    {
        var counts = new long[(int)RouteReplayChange.Impossible + 1];
        var listed = new List<RouteReplayItem>();
        long compared = 0;
        decimal before = 0;
        decimal after = 0;
        foreach (var item in items)
        {
            counts[(int)item.Change]++;
            if (item is { UsdBefore: { } was, UsdAfter: { } becomes })
            {
                compared++;
                before += was;
                after += becomes;
            }

            if (item.Change is not (RouteReplayChange.None or RouteReplayChange.Impossible) && listed.Count < maxListed)
            {
                listed.Add(item);
            }
        }

        return new()
        {
            Requests = counts.Sum(),
            OtherEngine = counts[(int)RouteReplayChange.OtherEngine],
            NewlyPossible = counts[(int)RouteReplayChange.NewlyPossible],
            NewlyImpossible = counts[(int)RouteReplayChange.NewlyImpossible],
            Impossible = counts[(int)RouteReplayChange.Impossible],
            Compared = compared,
            UsdBefore = before,
            UsdAfter = after,
            Changed = listed,
        };
    }
}
