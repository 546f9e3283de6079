namespace VideoEngines.Providers.Google.Wire;

/// <summary>A long-running operation (GENAI): the answer to a submit, and to every read. Done, it has an error or a response.</summary>
internal sealed record VeoOperation
{
    public string? Name { get; init; }

    public bool? Done { get; init; }

    public VeoStatus? Error { get; init; }

    public VeoResponse? Response { get; init; }
}
