namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The answer of <c>GET /v1/tasks/{id}</c> (RW420). One record for all states: which members are there depends on <see cref="Status"/>.</summary>
internal sealed record RunwayTask
{
    public required string Status { get; init; }

    /// <summary>Gets the progress from 0 to 1; RUNNING only.</summary>
    public double? Progress { get; init; }

    /// <summary>Gets the signed addresses of the outputs; SUCCEEDED only.</summary>
    public IReadOnlyList<string>? Output { get; init; }

    public string? Failure { get; init; }

    public string? FailureCode { get; init; }

    /// <summary>Gets what was charged; terminal states only.</summary>
    public RunwayCost? Cost { get; init; }
}
