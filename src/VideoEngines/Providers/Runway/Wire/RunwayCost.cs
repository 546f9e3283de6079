namespace VideoEngines.Providers.Runway.Wire;

/// <summary>What a task was charged, in credits; 0 means refunded in full (RW420).</summary>
internal sealed record RunwayCost
{
    public decimal? Credits { get; init; }
}
