using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>
/// Listens to the events of running jobs, a socket each, while somebody reads their status. It is a courtesy: a socket that cannot be opened, breaks or falls silent only means that no progress
/// is known. Bounded in sockets, message size and time; disposing closes all. Thread-safe.
/// </summary>
internal sealed class ComfyUIProgressListener : IDisposable
{
    public const int MostSockets = 32;

    private const int LargestMessage = 1 << 20;

    /// <summary>A socket that nobody has asked for in this time is closed.</summary>
    public static readonly TimeSpan LongestUnasked = TimeSpan.FromMinutes(2);

    private readonly TimeProvider _timeProvider;
    private readonly ConcurrentDictionary<string, Watch> _watches = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();

    public ComfyUIProgressListener(TimeProvider timeProvider) => _timeProvider = timeProvider;

    /// <summary>Gets the number of open sockets.</summary>
    public int Count => _watches.Count;

    /// <summary>Gets what is known of a job's progress, and begins to listen if nobody does yet.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="samplers">How many of its nodes take long.</param>
    /// <param name="connect">Opens the socket of the job's events.</param>
    public double? Read(string jobId, int samplers, Func<CancellationToken, Task<WebSocket>> connect)
    {
        if (_watches.TryGetValue(jobId, out var known))
        {
            known.Extend();
            return known.Progress.Of(samplers);
        }

        if (_watches.Count < MostSockets && !_stop.IsCancellationRequested)
        {
            var watch = new Watch(jobId, _timeProvider);
            if (_watches.TryAdd(jobId, watch))
            {
                _ = Task.Run(() => ListenAsync(watch, connect), CancellationToken.None);
            }
            else
            {
                watch.Dispose();
            }
        }

        return null;
    }

    /// <summary>Stops listening to a job that has ended.</summary>
    public void Forget(string jobId)
    {
        if (_watches.TryRemove(jobId, out var watch))
        {
            watch.Dispose();
        }
    }

    public void Dispose() => _stop.Cancel();

    private static async Task ReceiveAsync(WebSocket socket, ComfyUIProgress progress, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(4096), cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            // Previews come as binary frames of any size; they are read over.
            var counts = received.MessageType == WebSocketMessageType.Text && buffer.WrittenCount + received.Count <= LargestMessage;
            if (counts)
            {
                buffer.Advance(received.Count);
            }

            if (received.EndOfMessage)
            {
                if (counts && !progress.Take(buffer.WrittenMemory))
                {
                    return;
                }

                buffer.ResetWrittenCount();
            }
        }
    }

    private async Task ListenAsync(Watch watch, Func<CancellationToken, Task<WebSocket>> connect)
    {
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, watch.Ended);
            using var socket = await connect(both.Token).ConfigureAwait(false);
            await ReceiveAsync(socket, watch.Progress, both.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever went wrong, progress is all that is lost. The next read may try again when the wait is over.
        }

        // What was heard stays readable, and a server without sockets is not asked again at every read, until nobody asks any more.
        await WaitAsync(watch.Ended).ConfigureAwait(false);
        _watches.TryRemove(KeyValuePair.Create(watch.JobId, watch));
        watch.Dispose();
    }

    private async Task WaitAsync(CancellationToken limit)
    {
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, limit);
            await Task.Delay(Timeout.InfiniteTimeSpan, _timeProvider, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The wait has no other end.
        }
    }

    /// <summary>What is heard of one job. Ends when nobody has asked for a while; may be extended and ended by anybody at any time.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource _ended = new();
        private readonly ITimer _unasked;
        private int _isDisposed;

        public Watch(string jobId, TimeProvider timeProvider)
        {
            JobId = jobId;
            Progress = new ComfyUIProgress(jobId);
            Ended = _ended.Token;
            _unasked = timeProvider.CreateTimer(static state => ((Watch)state!).Dispose(), this, LongestUnasked, Timeout.InfiniteTimeSpan);
        }

        public string JobId { get; }

        public ComfyUIProgress Progress { get; }

        public CancellationToken Ended { get; }

        public void Extend() => _unasked.Change(LongestUnasked, Timeout.InfiniteTimeSpan);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                _unasked.Dispose();
                _ended.Cancel();
                _ended.Dispose();
            }
        }
    }
}
