namespace VideoEngines.Providers.Google.Wire;

/// <summary>A video of the Gemini API: the address of a file there, or bytes, which arrive cut short.</summary>
internal sealed record VeoSampleVideo
{
    public string? Uri { get; init; }

    public string? EncodedVideo { get; init; }

    public string? Encoding { get; init; }
}
