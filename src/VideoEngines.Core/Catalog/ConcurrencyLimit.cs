namespace VideoEngines.Catalog;

/// <summary>How many jobs a host runs at the same time.</summary>
public sealed record ConcurrencyLimit
{
    /// <summary>Gets the most jobs at the same time; <see langword="null"/> when it depends on the account.</summary>
    public int? MaxJobs { get; init; }

    /// <summary>Gets what the limit counts for, in words, e.g. account and model version.</summary>
    public string? Scope { get; init; }

    /// <summary>Gets whether the host queues what exceeds the limit (yes) or refuses it (no).</summary>
    public CapabilitySupport QueuesExcess { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}
