using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>An image, video or sound that goes into a request: an address, bytes, a file at a provider, or a stored file.</summary>
/// <remarks>Immutable. <see cref="ToString"/> never contains an address or an id.</remarks>
[JsonConverter(typeof(VideoMediaJsonConverter))]
public abstract record VideoMedia
{
    private protected VideoMedia()
    {
    }

    /// <summary>Gets what is known of the file; it does not count for equality of requests.</summary>
    public virtual MediaFacts? Facts { get; init; }

    /// <summary>
    /// Gets the name by which the prompt mentions the file as <c>@name</c>: a letter, then letters, digits, <c>_</c> and <c>-</c>, at most 32 characters; <see langword="null"/> for none. It counts for
    /// equality of requests.
    /// </summary>
    /// <exception cref="ArgumentException">The name has another form.</exception>
    public string? Name
    {
        get;
        init => field = value is null || ReferenceName.IsValid(value) ? value : throw new ArgumentException($"The name of a reference is {ReferenceName.Form}.", nameof(value));
    }

    /// <summary>Converts an address to media.</summary>
    /// <param name="uri">An absolute http or https address.</param>
    public static implicit operator VideoMedia(Uri uri) => FromUri(uri);

    /// <summary>Creates media that the provider fetches from an address. The address is not fetched by this library.</summary>
    /// <param name="uri">An absolute http or https address.</param>
    /// <returns>The media.</returns>
    /// <exception cref="ArgumentException">The address is relative or has another scheme.</exception>
    public static VideoMedia FromUri(Uri uri) => new UriVideoMedia(uri);

    /// <summary>Creates media from an http or https address, or from a <c>data:</c> address with base64 bytes.</summary>
    /// <param name="uri">The address.</param>
    /// <returns>The media.</returns>
    /// <exception cref="ArgumentException">The text is no such address.</exception>
    public static VideoMedia FromUri(string uri)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uri);
        return DataUri.TryParse(uri, out var bytes, out var contentType)
            ? FromBytes(bytes, contentType)
            : Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
                ? FromUri(parsed)
                : throw new ArgumentException("The address is not absolute. Write it with https://, or use VideoMedia.FromFileAsync for a local file.", nameof(uri));
    }

    /// <summary>Creates media from bytes.</summary>
    /// <param name="bytes">The bytes; not copied, so they must not change.</param>
    /// <param name="contentType">The media type, e.g. <c>image/png</c>.</param>
    /// <returns>The media.</returns>
    public static VideoMedia FromBytes(ReadOnlyMemory<byte> bytes, string contentType) => new BytesVideoMedia(bytes, contentType);

    /// <summary>Creates media from a stream, which is read to its end and not disposed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="maxBytes">The most to read; 200 MiB by default.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The media.</returns>
    /// <exception cref="ArgumentException">The stream is empty or longer than <paramref name="maxBytes"/>.</exception>
    public static async Task<VideoMedia> FromStreamAsync(
        Stream stream, string contentType, long maxBytes = 200L << 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                throw new ArgumentException($"The stream is longer than {maxBytes} bytes. Pass a smaller file or a larger maxBytes.", nameof(stream));
            }

            buffer.Write(chunk, 0, read);
        }

        return FromBytes(buffer.ToArray(), contentType);
    }

    /// <summary>Creates media from a local file. The media type follows from the file's first bytes.</summary>
    /// <param name="path">The file. Never take it from a request body.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The media.</returns>
    /// <exception cref="ArgumentException">The file is no image, video, sound, JSON or BVH file of a known type.</exception>
    public static async Task<VideoMedia> FromFileAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var contentType = MediaSignature.Detect(bytes)
            ?? throw new ArgumentException($"'{Path.GetFileName(path)}' is not a JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC, AVIF, MP4, QuickTime, WebM, Matroska, AVI, WAV, MP3, AAC, FLAC, Ogg, JSON or BVH file.", nameof(path));
        return FromBytes(bytes, contentType);
    }

    /// <summary>Creates media from a file that lies at a provider already.</summary>
    /// <param name="host">The provider, e.g. <c>runway</c>. Only engines of this host can use it.</param>
    /// <param name="id">The provider's id of the file.</param>
    /// <returns>The media.</returns>
    public static VideoMedia FromProviderFile(string host, string id) => new ProviderFileVideoMedia(host, id);

    /// <summary>Returns the kind of media and its type, never an address, an id or bytes.</summary>
    /// <returns>A short text.</returns>
    public sealed override string ToString() => $"{GetType().Name} ({Facts?.ContentType ?? "type not known"})";

    internal virtual VideoMedia WithoutBytes() => this;
}
