namespace VideoEngines.Http.Downloads;

/// <summary>Watches the clock of one download: the total time, the silence of the server, and its rate. Costs the reader two time stamps per wait.</summary>
/// <remarks>The reader and the timer may run at the same time.</remarks>
internal sealed class DownloadPace : IDisposable
{
    private readonly Lock _lock = new();
    private readonly DownloadOptions _options;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly CancellationTokenSource _total;
    private readonly ITimer _timer;
    private CancellationTokenSource? _attempt;
    private long? _waitingSince;
    private TimeSpan _waited;
    private long _bytes;
    private TimeSpan _windowWaited;
    private long _windowBytes;
    private bool _isStalled;
    private bool _isDisposed;

    public DownloadPace(DownloadOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _started = time.GetTimestamp();
        _total = new CancellationTokenSource(options.Timeout, time);
        var period = TimeSpan.FromMilliseconds(Math.Clamp(options.IdleTimeout.TotalMilliseconds / 4, 1, 1000));
        _timer = time.CreateTimer(static state => ((DownloadPace)state!).Look(), this, period, period);
    }

    /// <summary>Gets the token of the total time.</summary>
    public CancellationToken Total => _total.Token;

    /// <summary>Gets a value indicating whether the total time is over.</summary>
    public bool IsOver => _total.IsCancellationRequested;

    /// <summary>Gets a value indicating whether the present connection was given up because it was too slow.</summary>
    public bool IsStalled
    {
        get
        {
            lock (_lock)
                return _isStalled;
        }
    }

    /// <summary>Gets what is left of the total time.</summary>
    public TimeSpan Left => _options.Timeout - _time.GetElapsedTime(_started);

    /// <summary>Starts a connection.</summary>
    /// <returns>The token that gives it up.</returns>
    public CancellationToken StartAttempt()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _attempt?.Dispose();
            _attempt = CancellationTokenSource.CreateLinkedTokenSource(_total.Token);
            _isStalled = false;
            return _attempt.Token;
        }
    }

    /// <summary>From here on the rate counts: until the first byte a server may take as long as it may be silent.</summary>
    public void StartBody()
    {
        lock (_lock)
            (_windowWaited, _windowBytes) = (_waited, Interlocked.Read(ref _bytes));
    }

    public void WaitStarted()
    {
        lock (_lock)
            _waitingSince = _time.GetTimestamp();
    }

    public void WaitEnded()
    {
        lock (_lock)
        {
            if (_waitingSince is { } since)
                _waited += _time.GetElapsedTime(since);

            _waitingSince = null;
        }
    }

    public void Received(int bytes) => Interlocked.Add(ref _bytes, bytes);

    public void Dispose()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;

            _isDisposed = true;
            _timer.Dispose();
            _attempt?.Dispose();
            _total.Dispose();
        }
    }

    private void Look()
    {
        CancellationTokenSource? stalled = null;
        lock (_lock)
        {
            if (_isDisposed || _isStalled || _waitingSince is not { } since)
                return;

            var waiting = _time.GetElapsedTime(since);
            if (waiting >= _options.IdleTimeout || IsTooSlow(_waited + waiting))
            {
                _isStalled = true;
                stalled = _attempt;
            }
        }

        // Outside the lock: cancelling runs the reader's continuation, which comes back here.
        try
        {
            stalled?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The download ended in the same moment.
        }
    }

    private bool IsTooSlow(TimeSpan waited)
    {
        var window = waited - _windowWaited;
        if (window < _options.IdleTimeout)
            return false;

        var bytes = Interlocked.Read(ref _bytes);
        var isTooSlow = bytes - _windowBytes < _options.MinBytesPerSecond * window.TotalSeconds;
        (_windowWaited, _windowBytes) = (waited, bytes);
        return isTooSlow;
    }
}
