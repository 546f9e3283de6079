namespace VideoEngines.Testing;

/// <summary>A timer of <see cref="ManualTimeProvider"/>, whose lock guards everything that changes here.</summary>
internal sealed class ManualTimer : ITimer
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly ManualTimeProvider _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    public ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
    }

    public bool IsActive { get; set; }

    public bool IsDisposed { get; set; }

    /// <summary>Gets or sets the ticks between two firings; 0 fires once.</summary>
    public long PeriodTicks { get; set; }

    public long Version { get; set; }

    public bool IsTimeout => _state is CancellationTokenSource;

    public static void Check(TimeSpan dueTime, TimeSpan period)
    {
        CheckOne(dueTime, nameof(dueTime));
        CheckOne(period, nameof(period));

        static void CheckOne(TimeSpan value, string name)
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero, name);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxTime, name);
            }
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, period);
        return _clock.Start(this, dueTime, period);
    }

    public void Fire()
    {
        if (_context is null)
        {
            _callback(_state);
        }
        else
        {
            ExecutionContext.Run(_context, static s => ((ManualTimer)s!).Invoke(), this);
        }
    }

    public void Dispose() => _clock.Dispose(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Invoke() => _callback(_state);
}
