namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>An error, of a call and of a job alike (LTX-OAS).</summary>
internal sealed record LtxErrorDetail
{
    public string? Type { get; init; }

    public string? Message { get; init; }
}
