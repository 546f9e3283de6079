namespace VideoEngines.Providers.Fal.Wire;

/// <summary>A file of a result.</summary>
internal sealed record FalFile
{
    public string? Url { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Gets the length in seconds, where the endpoint tells.</summary>
    public double? Duration { get; init; }
}
