namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The answer of <c>GET /v2/{endpoint}/{id}</c> (LTX-OAS). One record for all states: which members are there depends on <see cref="Status"/>.</summary>
internal sealed record LtxJob
{
    public required string Status { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Gets the outputs; <c>completed</c> only.</summary>
    public LtxResult? Result { get; init; }

    /// <summary>Gets why it failed; <c>failed</c> only.</summary>
    public LtxErrorDetail? Error { get; init; }
}
