namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The answer to a call of v2 that starts a job (LTX-OAS).</summary>
internal sealed record LtxJobCreated
{
    public string? Id { get; init; }
}
