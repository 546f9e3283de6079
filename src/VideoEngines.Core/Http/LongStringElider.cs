namespace VideoEngines.Http;

/// <summary>
/// Reads JSON and leaves out what strings have beyond a limit, so that an answer with a video in base64 can be kept and parsed like any other. The JSON stays well-formed: only the inside of long
/// strings is cut, never an escape sequence in two.
/// </summary>
/// <remarks>Not thread-safe: one reader.</remarks>
internal sealed class LongStringElider(Stream inner) : Stream
{
    /// <summary>Strings of up to this many bytes arrive whole.</summary>
    public const int LongestString = 64 << 10;

    private const int AfterBackslash = -1;

    private bool _inString;

    // How many bytes of an escape sequence are still to come.
    private int _escape;
    private int _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return 0;
            }

            var kept = Keep(buffer.Span[..read]);
            if (kept > 0)
            {
                return kept;
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Moves what is kept to the front.</summary>
    private int Keep(Span<byte> bytes)
    {
        var kept = 0;
        foreach (var value in bytes)
        {
            if (IsKept(value))
            {
                bytes[kept++] = value;
            }
        }

        return kept;
    }

    private bool IsKept(byte value)
    {
        if (!_inString)
        {
            (_inString, _length) = (value == '"', 0);
            return true;
        }

        // An escape sequence (a backslash and one character, or \u and four digits) is kept or left out as a whole, as is a character of several bytes.
        var continues = _escape != 0 || (value & 0xC0) == 0x80;
        switch (_escape)
        {
            case AfterBackslash:
                _escape = value == 'u' ? 4 : 0;
                break;
            case > 0:
                _escape--;
                break;
            case 0 when value == '"':
                _inString = false;
                return true;
            case 0 when value == '\\':
                _escape = AfterBackslash;
                break;
        }

        _length += continues ? 0 : 1;
        return _length <= LongestString;
    }
}
