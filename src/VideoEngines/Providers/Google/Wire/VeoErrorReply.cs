namespace VideoEngines.Providers.Google.Wire;

internal sealed record VeoErrorReply
{
    public VeoStatus? Error { get; init; }
}
