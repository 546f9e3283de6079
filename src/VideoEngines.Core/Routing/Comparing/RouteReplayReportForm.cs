using System.Text.Json.Serialization;

namespace VideoEngines.Routing;

/// <summary>The JSON form of a replay's report.</summary>
internal sealed record RouteReplayReportForm
{
    [JsonPropertyOrder(-1)]
    public int SchemaVersion { get; init; } = RouteReplayReport.SchemaVersion;

    public required long Requests { get; init; }

    public required long Unchanged { get; init; }

    public required long OtherEngine { get; init; }

    public required long NewlyPossible { get; init; }

    public required long NewlyImpossible { get; init; }

    public required long Impossible { get; init; }

    public required long Compared { get; init; }

    public required decimal? UsdBefore { get; init; }

    public required decimal? UsdAfter { get; init; }

    public required decimal? UsdDifference { get; init; }

    public required long NotListed { get; init; }

    public required RouteReplayItemForm[] Changed { get; init; }

    public static RouteReplayReportForm Of(RouteReplayReport report) => new()
    {
        Requests = report.Requests,
        Unchanged = report.Unchanged,
        OtherEngine = report.OtherEngine,
        NewlyPossible = report.NewlyPossible,
        NewlyImpossible = report.NewlyImpossible,
        Impossible = report.Impossible,
        Compared = report.Compared,
        UsdBefore = RoutePlanJson.Plain(report.UsdBefore),
        UsdAfter = RoutePlanJson.Plain(report.UsdAfter),
        UsdDifference = RoutePlanJson.Plain(report.UsdDifference),
        NotListed = report.NotListed,
        Changed = [.. report.Changed.Select(RouteReplayItemForm.Of)],
    };
}
