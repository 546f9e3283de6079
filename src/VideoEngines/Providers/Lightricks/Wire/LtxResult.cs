namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The outputs of a job (LTX-OAS).</summary>
internal sealed record LtxResult
{
    public string? VideoUrl { get; init; }
}
