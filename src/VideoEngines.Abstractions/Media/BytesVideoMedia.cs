using System.Security.Cryptography;

namespace VideoEngines;

/// <summary>Media as bytes in memory. Equal when hash and type are equal.</summary>
public sealed record BytesVideoMedia : VideoMedia
{
    private static readonly TimeSpan DurationTolerance = TimeSpan.FromSeconds(0.5);

    private readonly Lazy<string> _sha256;
    private readonly MediaFacts _content;
    private readonly MediaFacts? _declared;
    private readonly MediaFacts _facts;

    /// <summary>Initializes the media and reads the facts that its content tells; nothing is decoded.</summary>
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
        _content = MediaInspector.Read(bytes.Span);
        _facts = Known();
        Mismatch = FindMismatch();
    }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Gets the media type, as declared.</summary>
    public string ContentType { get; }

    /// <summary>
    /// Gets what the content tells, completed by what is declared. A declaration that differs from the content never wins: engines refuse the request before anything is paid (reason
    /// <c>input-content</c>).
    /// </summary>
    public override MediaFacts? Facts
    {
        get => _facts;
        init
        {
            _declared = value;
            _facts = Known().CompletedBy(value);
            Mismatch = FindMismatch();
        }
    }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex; computed on first use.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Gets what the content tells of itself; without a type when its signature is not known.</summary>
    internal MediaFacts Content => _content;

    /// <summary>Gets what somebody declared; where it differs from the content it is kept, so that storing a request does not make it right.</summary>
    internal MediaFacts? Declared => _declared;

    /// <summary>Gets where the content differs from what it is declared to be.</summary>
    internal MediaMismatch Mismatch { get; private init; }

    /// <inheritdoc/>
    public bool Equals(BytesVideoMedia? other) =>
        other is not null && string.Equals(Sha256, other.Sha256, StringComparison.Ordinal) && string.Equals(ContentType, other.ContentType, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Sha256.GetHashCode(StringComparison.Ordinal);

    internal override VideoMedia WithoutBytes() => new StoredVideoMedia(null, Sha256, Bytes.Length, ContentType) { Facts = Facts, Name = Name };

    private MediaFacts Known() => _content with { ContentType = ContentType, Basis = _content.ContentType is null ? MediaFactsBasis.Declared : MediaFactsBasis.Inspected };

    private MediaMismatch FindMismatch()
    {
        if (_content.ContentType is { } type ? !MediaTypes.Agree(ContentType, type) : MediaTypes.HasSignature(ContentType))
        {
            return _content.ContentType is null ? MediaMismatch.UnknownContent : MediaMismatch.Type;
        }

        return _declared?.ContentType is { } other && !MediaTypes.AreSame(other, ContentType) ? MediaMismatch.DeclaredType : FindDifference(_declared);
    }

    private MediaMismatch FindDifference(MediaFacts? declared)
    {
        if (declared is null)
        {
            return MediaMismatch.None;
        }

        return Differs(declared.Length, _content.Length) ? MediaMismatch.Length
            : Differs(declared.Width, _content.Width) || Differs(declared.Height, _content.Height) ? MediaMismatch.Size
            : (declared.Duration - _content.Duration)?.Duration() > DurationTolerance ? MediaMismatch.Duration
            : declared.FramesPerSecond - _content.FramesPerSecond is > 0.5m or < -0.5m ? MediaMismatch.FramesPerSecond
            : Differs(declared.HasAudio, _content.HasAudio) ? MediaMismatch.HasAudio
            : MediaMismatch.None;
    }

    private static bool Differs<T>(T? declared, T? content)
        where T : struct, IEquatable<T> => declared is { } said && content is { } told && !said.Equals(told);
}
