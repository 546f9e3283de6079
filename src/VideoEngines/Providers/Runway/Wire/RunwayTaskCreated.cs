namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The answer to a create call (RW420).</summary>
internal sealed record RunwayTaskCreated
{
    public string? Id { get; init; }
}
