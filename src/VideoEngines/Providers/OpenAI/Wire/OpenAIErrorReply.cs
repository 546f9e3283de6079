namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>The body of an HTTP error (OAPI ErrorResponse).</summary>
internal sealed record OpenAIErrorReply
{
    public OpenAIError? Error { get; init; }
}
