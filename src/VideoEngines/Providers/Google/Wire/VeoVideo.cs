namespace VideoEngines.Providers.Google.Wire;

/// <summary>A video of Vertex: an address in the host's bucket, or bytes, which arrive cut short because the reader of statuses leaves out long strings.</summary>
internal sealed record VeoVideo
{
    public string? GcsUri { get; init; }

    public string? BytesBase64Encoded { get; init; }

    public string? MimeType { get; init; }
}
