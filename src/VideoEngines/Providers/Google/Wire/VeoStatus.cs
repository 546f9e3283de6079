namespace VideoEngines.Providers.Google.Wire;

/// <summary>google.rpc.Status. <see cref="Code"/> is an HTTP status in error answers and a gRPC code in operations; an operation with an HTTP status was seen too (VAI).</summary>
internal sealed record VeoStatus
{
    public int? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>Gets the code's name, e.g. <c>INVALID_ARGUMENT</c>; error answers only.</summary>
    public string? Status { get; init; }
}
