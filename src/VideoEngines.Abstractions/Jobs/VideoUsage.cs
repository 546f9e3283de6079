namespace VideoEngines;

/// <summary>What a job used, as far as the provider tells. Nothing here is estimated.</summary>
public sealed record VideoUsage
{
    /// <summary>Gets the rendered seconds over all outputs.</summary>
    public decimal? OutputSeconds { get; init; }

    /// <summary>Gets the seconds of input video that were counted.</summary>
    public decimal? InputSeconds { get; init; }

    /// <summary>Gets the tokens that were counted.</summary>
    public long? Tokens { get; init; }

    /// <summary>Gets the units that the provider bills, in a unit of its own whose price it does not tell along with it.</summary>
    public decimal? BillableUnits { get; init; }
}
