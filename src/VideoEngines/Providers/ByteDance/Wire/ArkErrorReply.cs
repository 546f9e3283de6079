namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The body of an error answer.</summary>
internal sealed record ArkErrorReply
{
    public ArkError? Error { get; init; }
}
