namespace VideoEngines.Routing;

/// <summary>What becomes of a request's route.</summary>
public enum RouteReplayChange
{
    /// <summary>The same engine makes it.</summary>
    None = 0,

    /// <summary>Another engine makes it.</summary>
    OtherEngine = 1,

    /// <summary>No engine could make it, now one can.</summary>
    NewlyPossible = 2,

    /// <summary>An engine could make it, now none can.</summary>
    NewlyImpossible = 3,

    /// <summary>No engine can make it, before and after.</summary>
    Impossible = 4,
}
