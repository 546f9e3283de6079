namespace VideoEngines.Providers.Google.Wire;

/// <summary>The videos of the Gemini API.</summary>
internal sealed record VeoSamples
{
    public IReadOnlyList<VeoSample?>? GeneratedSamples { get; init; }

    public int? RaiMediaFilteredCount { get; init; }

    public IReadOnlyList<string?>? RaiMediaFilteredReasons { get; init; }
}
