namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>An error of a task or a call. Its text of a call is not kept: it may quote the request.</summary>
internal sealed record ArkError
{
    public string? Code { get; init; }

    public string? Message { get; init; }
}
