namespace VideoEngines.Providers.Google.Wire;

/// <summary>What an operation made. Vertex says it here; the Gemini API in <see cref="GenerateVideoResponse"/>.</summary>
internal sealed record VeoResponse
{
    public IReadOnlyList<VeoVideo?>? Videos { get; init; }

    public int? RaiMediaFilteredCount { get; init; }

    public IReadOnlyList<string?>? RaiMediaFilteredReasons { get; init; }

    public VeoSamples? GenerateVideoResponse { get; init; }
}
