namespace VideoEngines.Routing;

/// <summary>Why an engine should not get a job now, or only one.</summary>
public sealed record RouteHealthEntry
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the alias of the account; <see langword="null"/> for all accounts.</summary>
    public string? Credential { get; init; }

    /// <summary>Gets the time from which jobs are taken again; not used when <see cref="IsPaused"/>.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Gets until when a job that shows how the engine is keeps others away; <see langword="null"/> when there is no such job.</summary>
    public DateTimeOffset? ProbedUntil { get; init; }

    /// <summary>Gets a value indicating whether the account stays out until somebody acts.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Gets the cause, in a few words.</summary>
    public required string Reason { get; init; }

    /// <summary>Tells the state at a time.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The state; never <see cref="RouteHealthState.Healthy"/>, for which there is no entry.</returns>
    public RouteHealthState StateAt(DateTimeOffset now) => IsPaused ? RouteHealthState.Paused
        : BlockedUntil > now ? RouteHealthState.Blocked
        : ProbedUntil > now ? RouteHealthState.Probing
        : RouteHealthState.Unknown;

    internal bool Blocks(DateTimeOffset now) => StateAt(now) != RouteHealthState.Unknown;
}
