namespace VideoEngines.Providers.Google.Wire;

/// <summary>The body of <c>:predictLongRunning</c>, at Vertex and at the Gemini API (GENAI).</summary>
internal sealed record VeoRequest
{
    public required IReadOnlyList<VeoInstance> Instances { get; init; }

    public required VeoParameters Parameters { get; init; }

    /// <summary>Gets labels for the bill; Vertex only.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}
