namespace VideoEngines;

/// <summary>An opened output: a stream, read once, from start to end.</summary>
/// <remarks>Not thread-safe. Dispose it; that closes the connection.</remarks>
public sealed class VideoContent : IAsyncDisposable
{
    /// <summary>Initializes the content.</summary>
    /// <param name="stream">The bytes; owned by this object from now on.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="length">The number of bytes, when known.</param>
    public VideoContent(Stream stream, string contentType, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        Stream = stream;
        ContentType = contentType;
        Length = length;
    }

    /// <summary>Gets the bytes. Reading may throw <see cref="VideoDownloadException"/>.</summary>
    public Stream Stream { get; }

    /// <summary>Gets the media type, e.g. <c>video/mp4</c>.</summary>
    public string ContentType { get; }

    /// <summary>Gets the number of bytes, when known.</summary>
    public long? Length { get; }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
