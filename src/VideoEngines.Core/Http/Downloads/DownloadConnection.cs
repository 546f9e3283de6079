using System.Buffers;
using System.Runtime.CompilerServices;

namespace VideoEngines.Http.Downloads;

/// <summary>One answer that is being read. Bytes go from the response straight into the caller's buffer.</summary>
internal sealed class DownloadConnection : IDisposable
{
    private const int SkipBufferLength = 64 * 1024;

    private readonly HttpResponseMessage _response;
    private readonly Stream _body;
    private readonly DownloadPace _pace;
    private readonly CancellationToken _attempt;
    private CancellationTokenSource? _either;
    private CancellationToken _caller;

    public DownloadConnection(HttpResponseMessage response, Stream body, DownloadPace pace, CancellationToken attempt)
    {
        _response = response;
        _body = body;
        _pace = pace;
        _attempt = attempt;
    }

    public HttpResponseMessage Response => _response;

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = _body.ReadAsync(buffer, Either(cancellationToken));
        return read.IsCompletedSuccessfully ? read : WatchAsync(read);
    }

    /// <summary>Reads until the buffer is full or the answer ends.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <returns>The number of bytes.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> FillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < buffer.Length && await ReadAsync(buffer[filled..], cancellationToken).ConfigureAwait(false) is > 0 and var count)
            filled += count;

        return filled;
    }

    /// <summary>Reads bytes that are known already.</summary>
    /// <param name="length">How many.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <returns>A task that ends behind them.</returns>
    /// <exception cref="EndOfStreamException">The answer ended before.</exception>
    public async Task SkipAsync(long length, CancellationToken cancellationToken)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(SkipBufferLength);
        try
        {
            for (var left = length; left > 0;)
            {
                var part = scratch.AsMemory(0, (int)Math.Min(left, scratch.Length));
                if (await FillAsync(part, cancellationToken).ConfigureAwait(false) < part.Length)
                    throw new EndOfStreamException();

                _pace.Received(part.Length);
                left -= part.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    public void Dispose()
    {
        _response.Dispose();
        _either?.Dispose();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> WatchAsync(ValueTask<int> pending)
    {
        _pace.WaitStarted();
        try
        {
            return await pending.ConfigureAwait(false);
        }
        finally
        {
            _pace.WaitEnded();
        }
    }

    // A reader hands in the same token with every call: one link serves them all.
    private CancellationToken Either(CancellationToken caller)
    {
        if (!caller.CanBeCanceled)
            return _attempt;

        if (_either is null || caller != _caller)
        {
            _either?.Dispose();
            _either = CancellationTokenSource.CreateLinkedTokenSource(_attempt, caller);
            _caller = caller;
        }

        return _either.Token;
    }
}
