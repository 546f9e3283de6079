namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The machine-readable part of an error body. Its texts are not kept: they may quote the request.</summary>
internal sealed record RunwayError
{
    public string? Code { get; init; }
}
