using System.Security.Cryptography;

namespace VideoEngines;

/// <summary>Media as bytes in memory. Equal when hash and type are equal.</summary>
public sealed record BytesVideoMedia : VideoMedia
{
    private readonly Lazy<string> _sha256;

    /// <summary>Initializes the media.</summary>
    /// <param name="bytes">The bytes; not copied, so they must not change.</param>
    /// <param name="contentType">The media type, e.g. <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">There are no bytes, or the type is empty.</exception>
    public BytesVideoMedia(ReadOnlyMemory<byte> bytes, string contentType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        if (bytes.IsEmpty)
        {
            throw new ArgumentException("The media has no bytes.", nameof(bytes));
        }

        Bytes = bytes;
        ContentType = contentType;
        _sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        Facts = new MediaFacts { ContentType = contentType, Length = bytes.Length };
    }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the media type.</summary>
    public string ContentType { get; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex; computed on first use.</summary>
    public string Sha256 => _sha256.Value;

    /// <inheritdoc/>
    public bool Equals(BytesVideoMedia? other) =>
        other is not null && string.Equals(Sha256, other.Sha256, StringComparison.Ordinal) && string.Equals(ContentType, other.ContentType, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Sha256.GetHashCode(StringComparison.Ordinal);

    internal override VideoMedia WithoutBytes() => new StoredVideoMedia(null, Sha256, Bytes.Length, ContentType) { Facts = Facts, Name = Name };
}
