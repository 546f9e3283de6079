namespace VideoEngines.Routing;

/// <summary>Plans requests of the past with another policy, catalog or prices before they are used: what would be chosen otherwise, what it costs. Spends nothing and sends nothing. Thread-safe.</summary>
public static class RouteReplay
{
    /// <summary>Plans every request twice. Lazy: one request is looked at when the next item is asked for, and none is kept.</summary>
    /// <param name="requests">The requests, e.g. out of a store; read once.</param>
    /// <param name="before">The snapshot to compare with.</param>
    /// <param name="after">The snapshot with what is to change.</param>
    /// <returns>One item per request, in their order.</returns>
    public static IEnumerable<RouteReplayItem> Run(IEnumerable<VideoRequest> requests, RouteContext before, RouteContext after)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return requests.Select((request, index) => Compare(index, request, before, after));
    }

    /// <summary>Plans every request twice and adds up.</summary>
    /// <param name="requests">The requests; read once, none is kept.</param>
    /// <param name="before">The snapshot to compare with.</param>
    /// <param name="after">The snapshot with what is to change.</param>
    /// <param name="maxListed">How many requests whose route changes are listed one by one, the first ones; 0 or more, 100 by default. The totals count all.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxListed"/> is below 0.</exception>
    public static RouteReplayReport Report(IEnumerable<VideoRequest> requests, RouteContext before, RouteContext after, int maxListed = 100)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxListed);
        return RouteReplayReport.Of(Run(requests, before, after), maxListed);
    }

    private static RouteReplayItem Compare(long index, VideoRequest request, RouteContext before, RouteContext after)
    {
        var old = RoutePlanner.Plan(request, before);
        var now = RoutePlanner.Plan(request, after);
        var (was, becomes) = (old.Winner, now.Winner);
        return new()
        {
            Index = index,
            Fingerprint = request.Fingerprint,
            Summary = request.ToString(),
            Change = (was, becomes) switch
            {
                (null, null) => RouteReplayChange.Impossible,
                (null, _) => RouteReplayChange.NewlyPossible,
                (_, null) => RouteReplayChange.NewlyImpossible,
                _ => was.Engine == becomes.Engine ? RouteReplayChange.None : RouteReplayChange.OtherEngine,
            },
            EngineBefore = was?.Engine,
            EngineAfter = becomes?.Engine,
            UsdBefore = was?.ExpectedUsd,
            UsdAfter = becomes?.ExpectedUsd,
            Why = becomes is null ? now.Describe() : null,
        };
    }
}
