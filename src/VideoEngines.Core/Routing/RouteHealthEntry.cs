namespace VideoEngines.Routing;

/// <summary>Why an engine should not get a job now.</summary>
public sealed record RouteHealthEntry
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the alias of the account; <see langword="null"/> for all accounts.</summary>
    public string? Credential { get; init; }

    /// <summary>Gets the time from which jobs are taken again; not used when <see cref="IsPaused"/>.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Gets a value indicating whether the account stays out until somebody acts.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Gets the cause, in a few words.</summary>
    public required string Reason { get; init; }

    internal bool Blocks(DateTimeOffset now) => IsPaused || BlockedUntil > now;
}
