namespace VideoEngines.Routing;

/// <summary>Whether an engine may make the video.</summary>
public enum RouteVerdict
{
    /// <summary>It may not; the reasons say why.</summary>
    Rejected = 0,

    /// <summary>It may.</summary>
    Eligible = 1,
}
