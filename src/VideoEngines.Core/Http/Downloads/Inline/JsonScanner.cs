using System.Text.Json;

namespace VideoEngines.Http.Downloads;

/// <summary>Walks through a JSON text that arrives as a stream to one value in it, in constant memory whatever lies before. Not thread-safe.</summary>
/// <remarks>It checks as much of the form as it needs not to be led astray: brackets, separators and strings.</remarks>
/// <param name="source">The text.</param>
/// <param name="idleTimeout">How long the source may be silent.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class JsonScanner(Stream source, TimeSpan idleTimeout, TimeProvider timeProvider)
{
    public const int BufferLength = 64 * 1024;

    private const int MaxDepth = 64;
    private const int MaxNameLength = 128;

    private readonly byte[] _buffer = new byte[BufferLength];
    private readonly byte[] _name = new byte[MaxNameLength + 2];
    private int _start;
    private int _end;

    /// <summary>Gets the bytes that have arrived and were not used.</summary>
    public ReadOnlySpan<byte> Arrived => _buffer.AsSpan(_start.._end);

    /// <summary>Marks arrived bytes as used.</summary>
    public void Use(int count) => _start += count;

    /// <summary>Waits until there are unused bytes.</summary>
    /// <exception cref="EndOfStreamException">The text ends here, in the middle.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the source was silent for too long.</exception>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start < _end)
        {
            return;
        }

        _start = _end = 0;
        using var silence = new CancellationTokenSource(idleTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        _end = await source.ReadAsync(_buffer, either.Token).ConfigureAwait(false);
        if (_end == 0)
        {
            throw new EndOfStreamException("The JSON text ends in the middle.");
        }
    }

    /// <summary>Goes to the string at a path and stops after its opening quote.</summary>
    /// <param name="path">The steps from the root.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Whether there is a string at the path.</returns>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="EndOfStreamException">The text ends in the middle.</exception>
    public async ValueTask<bool> FindStringAsync(IReadOnlyList<JsonStep> path, CancellationToken cancellationToken)
    {
        var open = new Stack<Container>();
        var isOnPath = true;
        var next = await NextTokenAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (isOnPath && open.Count == path.Count)
            {
                return next == '"';
            }

            if (next is (byte)'{' or (byte)'[')
            {
                if (open.Count == MaxDepth)
                {
                    throw new JsonException("The JSON text is nested too deeply.");
                }

                open.Push(new Container(next == '[', isOnPath));
                next = await NextTokenAsync(cancellationToken).ConfigureAwait(false);
                if (next != (open.Peek().IsArray ? ']' : '}'))
                {
                    (isOnPath, next) = await EnterAsync(open.Peek(), path, open.Count, next, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                open.Pop();
                next = open.Count == 0 ? (byte)0 : await NextTokenAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                next = await SkipScalarAsync(next, open.Count == 0, cancellationToken).ConfigureAwait(false);
            }

            while (open.Count > 0 && next != ',')
            {
                if (next != (open.Peek().IsArray ? ']' : '}'))
                {
                    throw Malformed();
                }

                open.Pop();
                next = open.Count == 0 ? (byte)0 : await NextTokenAsync(cancellationToken).ConfigureAwait(false);
            }

            if (open.Count == 0)
            {
                return false;
            }

            open.Peek().Index++;
            next = await NextTokenAsync(cancellationToken).ConfigureAwait(false);
            (isOnPath, next) = await EnterAsync(open.Peek(), path, open.Count, next, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads one byte.</summary>
    public ValueTask<byte> NextAsync(CancellationToken cancellationToken) =>
        _start < _end ? new ValueTask<byte>(_buffer[_start++]) : WaitForNextAsync(cancellationToken);

    public static JsonException Malformed() => new("The text is not valid JSON.");

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>Comes to the next value of a container: over the member's name, in an object.</summary>
    private async ValueTask<(bool IsOnPath, byte Next)> EnterAsync(Container container, IReadOnlyList<JsonStep> path, int depth, byte next, CancellationToken cancellationToken)
    {
        if (container.IsArray)
        {
            return (container.IsOnPath && path[depth - 1].Index == container.Index, next);
        }

        if (next != '"')
        {
            throw Malformed();
        }

        var name = await ReadNameAsync(cancellationToken).ConfigureAwait(false);
        if (await NextTokenAsync(cancellationToken).ConfigureAwait(false) != ':')
        {
            throw Malformed();
        }

        var isOnPath = container.IsOnPath && name is not null && string.Equals(path[depth - 1].Name, name, StringComparison.Ordinal);
        return (isOnPath, await NextTokenAsync(cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<byte> WaitForNextAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken).ConfigureAwait(false);
        return _buffer[_start++];
    }

    private async ValueTask<byte> NextTokenAsync(CancellationToken cancellationToken)
    {
        byte value;
        do
        {
            value = await NextAsync(cancellationToken).ConfigureAwait(false);
        }
        while (IsSpace(value));
        return value;
    }

    /// <summary>Skips a string, number or word, and returns what follows; 0 at the end of the text.</summary>
    private async ValueTask<byte> SkipScalarAsync(byte first, bool isRoot, CancellationToken cancellationToken)
    {
        if (first == '"')
        {
            await SkipStringAsync(cancellationToken).ConfigureAwait(false);
            return isRoot ? (byte)0 : await NextTokenAsync(cancellationToken).ConfigureAwait(false);
        }

        if (first is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n'))
        {
            throw Malformed();
        }

        if (isRoot)
        {
            return 0;
        }

        byte value;
        do
        {
            value = await NextAsync(cancellationToken).ConfigureAwait(false);
        }
        while (value is (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'E');
        return IsSpace(value) ? await NextTokenAsync(cancellationToken).ConfigureAwait(false) : value;
    }

    private async ValueTask SkipStringAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
            var at = Arrived.IndexOfAny((byte)'"', (byte)'\\');
            if (at < 0)
            {
                _start = _end;
                continue;
            }

            var isEnd = Arrived[at] == '"';
            Use(at + 1);
            if (isEnd)
            {
                return;
            }

            await NextAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a name whose opening quote was read; null when it is longer than any that is looked for.</summary>
    private async ValueTask<string?> ReadNameAsync(CancellationToken cancellationToken)
    {
        var length = 1;
        var isEscaped = false;
        for (byte value; (value = await NextAsync(cancellationToken).ConfigureAwait(false)) != '"' || isEscaped;)
        {
            isEscaped = !isEscaped && value == '\\';
            if (length <= MaxNameLength)
            {
                _name[length] = value;
            }

            length++;
        }

        if (length > MaxNameLength + 1)
        {
            return null;
        }

        _name[0] = _name[length] = (byte)'"';
        return Unescape(_name.AsSpan(0, length + 1));
    }

    private static string? Unescape(ReadOnlySpan<byte> quoted)
    {
        try
        {
            var reader = new Utf8JsonReader(quoted);
            return reader.Read() ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: none of the names that are looked for.
            return null;
        }
    }

    private sealed class Container(bool isArray, bool isOnPath)
    {
        public bool IsArray { get; } = isArray;

        public bool IsOnPath { get; } = isOnPath;

        public int Index { get; set; }
    }
}
