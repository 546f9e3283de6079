namespace VideoEngines.Routing;

/// <summary>The JSON form of one replayed request.</summary>
internal sealed record RouteReplayItemForm
{
    public required long Index { get; init; }

    public required string Request { get; init; }

    public required string Summary { get; init; }

    public required string Change { get; init; }

    public string? EngineBefore { get; init; }

    public string? EngineAfter { get; init; }

    public decimal? UsdBefore { get; init; }

    public decimal? UsdAfter { get; init; }

    public string? Why { get; init; }

    public static RouteReplayItemForm Of(RouteReplayItem item) => new()
    {
        Index = item.Index,
        Request = item.Fingerprint,
        Summary = item.Summary,
        Change = item.Change switch
        {
            RouteReplayChange.OtherEngine => "other-engine",
            RouteReplayChange.NewlyPossible => "newly-possible",
            RouteReplayChange.NewlyImpossible => "newly-impossible",
            RouteReplayChange.Impossible => "impossible",
            _ => "none",
        },
        EngineBefore = item.EngineBefore?.ToString(),
        EngineAfter = item.EngineAfter?.ToString(),
        UsdBefore = RoutePlanJson.Plain(item.UsdBefore),
        UsdAfter = RoutePlanJson.Plain(item.UsdAfter),
        Why = item.Why,
    };
}
