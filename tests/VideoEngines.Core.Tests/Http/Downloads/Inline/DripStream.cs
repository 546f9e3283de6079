namespace VideoEngines.Core.Tests.Http.Downloads.Inline;

/// <summary>Hands bytes out in pieces, and then ends or breaks.</summary>
internal sealed class DripStream(byte[] bytes, int piece, bool breaks = false) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Position < Length
        ? base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken)
        : breaks ? throw new IOException("The connection was reset.") : new(0);
}

/// <summary>Sends nothing.</summary>
internal sealed class SilentStream : MemoryStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return 0;
    }
}
