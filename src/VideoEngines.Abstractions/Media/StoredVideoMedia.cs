using System.Buffers;

namespace VideoEngines;

/// <summary>Media known by its hash, as stored requests keep it; with a reference when the host keeps the file itself.</summary>
public sealed record StoredVideoMedia : VideoMedia
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Initializes the media.</summary>
    /// <param name="reference">Where the host keeps the file, in the host's own terms; may be null.</param>
    /// <param name="sha256">The SHA-256 of the bytes in lower-case hex.</param>
    /// <param name="length">The size in bytes.</param>
    /// <param name="contentType">The media type.</param>
    public StoredVideoMedia(string? reference, string sha256, long length, string contentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sha256);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (sha256.Length != 64 || sha256.AsSpan().ContainsAnyExcept(HexDigits))
        {
            throw new ArgumentException("A SHA-256 is 64 lower-case hex digits.", nameof(sha256));
        }

        Reference = reference;
        Sha256 = sha256;
        Length = length;
        ContentType = contentType;
        Facts = new MediaFacts { ContentType = contentType, Length = length };
    }

    /// <summary>Gets where the host keeps the file.</summary>
    public string? Reference { get; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>Gets the size in bytes.</summary>
    public long Length { get; }

    /// <summary>Gets the media type.</summary>
    public string ContentType { get; }
}
