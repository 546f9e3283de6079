namespace VideoEngines.Routing;

/// <summary>Whether an engine may get a job with an account.</summary>
public enum RouteHealthState
{
    /// <summary>It may get any number of jobs.</summary>
    Healthy = 0,

    /// <summary>It has failed before and its pause is over: it may get one job, which shows how it is.</summary>
    Unknown = 1,

    /// <summary>It has failed before, and the one job that shows how it is was given to it.</summary>
    Probing = 2,

    /// <summary>It gets no job until a time.</summary>
    Blocked = 3,

    /// <summary>It gets no job until somebody acts, e.g. replaces its key.</summary>
    Paused = 4,
}
