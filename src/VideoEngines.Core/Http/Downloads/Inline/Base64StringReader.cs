using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace VideoEngines.Http.Downloads;

/// <summary>Decodes the base64 string at which a <see cref="JsonScanner"/> stands, as it arrives. Not thread-safe.</summary>
/// <remarks>JSON escapes (<c>\/</c>, <c>\u002B</c>) and line breaks are understood, the alphabet for addresses too, and missing padding.</remarks>
internal sealed class Base64StringReader(JsonScanner scanner)
{
    private const int Group = 4;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\ \t\r\n"u8);

    private readonly byte[] _text = new byte[16 * 1024];
    private readonly byte[] _bytes = new byte[12 * 1024];
    private int _length;
    private int _start;
    private int _end;
    private bool _isEnd;

    /// <summary>Reads on.</summary>
    /// <returns>The number of bytes; 0 at the end of the string.</returns>
    /// <exception cref="JsonException">The string is not base64.</exception>
    /// <exception cref="EndOfStreamException">The text ends within the string.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        while (_start == _end)
        {
            if (_isEnd || destination.IsEmpty)
            {
                return 0;
            }

            await GatherAsync(cancellationToken).ConfigureAwait(false);
            Decode();
        }

        var count = Math.Min(destination.Length, _end - _start);
        _bytes.AsSpan(_start, count).CopyTo(destination.Span);
        _start += count;
        return count;
    }

    // Room is left for one character that was escaped, and for padding.
    private int Room => _text.Length - (2 * Group) - _length;

    private static JsonException NotBase64() => new("The string is not base64.");

    /// <summary>Takes what has arrived, and waits only when nothing has: a slow server's bytes are passed on as they come.</summary>
    private async ValueTask GatherAsync(CancellationToken cancellationToken)
    {
        do
        {
            await scanner.FillAsync(cancellationToken).ConfigureAwait(false);
            var arrived = scanner.Arrived;
            var special = arrived.IndexOfAny(Special);
            var count = Math.Min(special < 0 ? arrived.Length : special, Room);
            Append(arrived[..count]);
            scanner.Use(count);
            if (count == special)
            {
                await TakeSpecialAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        while (!_isEnd && _length <= 2 * Group);
    }

    private void Append(ReadOnlySpan<byte> characters)
    {
        var target = _text.AsSpan(_length, characters.Length);
        characters.CopyTo(target);
        target.Replace((byte)'-', (byte)'+');
        target.Replace((byte)'_', (byte)'/');
        _length += characters.Length;
    }

    private async ValueTask TakeSpecialAsync(CancellationToken cancellationToken)
    {
        var value = await scanner.NextAsync(cancellationToken).ConfigureAwait(false);
        if (value == '"')
        {
            _isEnd = true;
        }
        else if (value == '\\')
        {
            value = await ReadEscapeAsync(cancellationToken).ConfigureAwait(false);
            if (!Special.Contains(value))
            {
                Append([value]);
            }
        }
    }

    private async ValueTask<byte> ReadEscapeAsync(CancellationToken cancellationToken)
    {
        switch (await scanner.NextAsync(cancellationToken).ConfigureAwait(false))
        {
            case (byte)'/':
                return (byte)'/';
            case (byte)'n' or (byte)'r' or (byte)'t':
                return (byte)'\n';
            case (byte)'u':
                var code = 0;
                for (var i = 0; i < 4; i++)
                {
                    var digit = HexValue(await scanner.NextAsync(cancellationToken).ConfigureAwait(false));
                    code = digit < 0 ? throw JsonScanner.Malformed() : (code << 4) | digit;
                }

                // A quote or a backslash, escaped, is no end and no escape; it is no base64 either.
                return code is > 0x7F or '"' or '\\' ? throw NotBase64() : (byte)code;
            default:
                throw NotBase64();
        }
    }

    private void Decode()
    {
        // The last group is kept back until the string ends: it may be padding.
        var ready = _isEnd ? Pad() : (_length - Group) & ~(Group - 1);
        var status = Base64.DecodeFromUtf8(_text.AsSpan(0, ready), _bytes, out var used, out _end, isFinalBlock: _isEnd);
        if (status != OperationStatus.Done || used != ready)
        {
            throw NotBase64();
        }

        _start = 0;
        _text.AsSpan(used, _length - used).CopyTo(_text);
        _length -= used;
    }

    private int Pad()
    {
        var missing = -_length & (Group - 1);
        if (missing == 3)
        {
            throw NotBase64();
        }

        _text.AsSpan(_length, missing).Fill((byte)'=');
        return _length += missing;
    }

    private static int HexValue(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };
}
