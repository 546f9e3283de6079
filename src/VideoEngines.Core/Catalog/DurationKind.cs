namespace VideoEngines.Catalog;

/// <summary>How an engine's durations are given.</summary>
public enum DurationKind
{
    /// <summary>Only certain durations.</summary>
    Set = 0,

    /// <summary>Every duration of a range, in steps.</summary>
    Range = 1,

    /// <summary>As long as the input; it cannot be chosen.</summary>
    FollowsInput = 2,
}
