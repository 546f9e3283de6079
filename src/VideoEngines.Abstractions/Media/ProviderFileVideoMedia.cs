namespace VideoEngines;

/// <summary>A file that lies at a provider already, e.g. an upload. Only engines of that host can use it.</summary>
public sealed record ProviderFileVideoMedia : VideoMedia
{
    /// <summary>Initializes the media.</summary>
    /// <param name="host">The provider, e.g. <c>runway</c>.</param>
    /// <param name="id">The provider's id of the file.</param>
    public ProviderFileVideoMedia(string host, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Host = host;
        Id = id;
    }

    /// <summary>Gets the provider.</summary>
    public string Host { get; }

    /// <summary>Gets the provider's id of the file.</summary>
    public string Id { get; }
}
