namespace VideoEngines.Providers.Replicate.Wire;

/// <summary>The addresses of an uploaded file.</summary>
internal sealed record ReplicateFileUrls
{
    /// <summary>Gets the address that inputs name.</summary>
    public string? Get { get; init; }
}
