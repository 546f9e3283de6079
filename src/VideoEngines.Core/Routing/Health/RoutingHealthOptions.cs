namespace VideoEngines.Routing;

/// <summary>When an engine counts as unhealthy. Binds from <c>Routing:Health</c>. Set it up before the first plan.</summary>
public sealed class RoutingHealthOptions
{
    /// <summary>Gets or sets the time over which submits and finished jobs are counted, in tenths; 10 seconds to 1 day, by default 10 minutes.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how many submits, or finished jobs, the window must hold before they say anything; 1 to 10,000, by default 10.</summary>
    public int MinimumSample { get; set; } = 10;

    /// <summary>Gets or sets the share of failures from which on an engine is paused; above 0 up to 1, by default 0.5.</summary>
    public double FailureShare { get; set; } = 0.5;

    /// <summary>Gets or sets how long an engine is left alone; 1 second to 1 day, by default 60 seconds. A provider's own time to wait counts instead where it is longer.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long the one job after a pause keeps others away at most; 1 second to 1 day, by default 10 minutes. It does so no longer than until it ends.</summary>
    public TimeSpan ProbeTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets how long the time that a job took says something about the next ones; 1 minute to 7 days, by default 1 hour. The last 128 jobs of an account count.</summary>
    public TimeSpan TimeWindow { get; set; } = TimeSpan.FromHours(1);
}
