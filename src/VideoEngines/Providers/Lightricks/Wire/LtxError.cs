namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>An error body (LTX-OAS).</summary>
internal sealed record LtxError
{
    public LtxErrorDetail? Error { get; init; }
}
