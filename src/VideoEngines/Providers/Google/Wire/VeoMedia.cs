namespace VideoEngines.Providers.Google.Wire;

/// <summary>An image or video of a request: bytes, a Cloud Storage address (Vertex), or the address of an output (Gemini API, videos only).</summary>
internal sealed record VeoMedia
{
    public string? GcsUri { get; init; }

    public ReadOnlyMemory<byte>? BytesBase64Encoded { get; init; }

    public string? Uri { get; init; }

    public string? MimeType { get; init; }
}
