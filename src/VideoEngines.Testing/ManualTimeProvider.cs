namespace VideoEngines.Testing;

/// <summary>A clock that stands still until a test moves it. Timers and delays made from it fire while it is moved, in order, on the moving thread.</summary>
/// <remarks>Thread-safe. Callbacks run without a lock held; they may create, change and dispose timers, and may move the clock themselves.</remarks>
/// <example>
/// <code>
/// var clock = new ManualTimeProvider();
/// var delay = Task.Delay(TimeSpan.FromMinutes(5), clock);
/// await clock.WaitForTimersAsync(1);          // the timer exists: moving the clock cannot miss it
/// clock.Advance(TimeSpan.FromMinutes(5));
/// await delay;
/// </code>
/// </example>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<(ManualTimer Timer, long Version), (long Due, long Order)> _due = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private readonly long _start;
    private long _now;
    private long _order;
    private int _active;

    /// <summary>Initializes the clock at 2026-01-01T00:00:00Z.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Initializes the clock.</summary>
    /// <param name="start">The time at which it starts.</param>
    public ManualTimeProvider(DateTimeOffset start) => _start = _now = start.UtcTicks;

    /// <summary>
    /// Gets a value indicating whether a timer that is started once moves the clock to its due time at once, so that a loop of delays runs through without any real waiting. Default
    /// <see langword="false"/>.
    /// </summary>
    /// <remarks>Periodic timers and the timers of a <see cref="CancellationTokenSource"/> do not move the clock: they mark time-outs, nobody waits for them.</remarks>
    public bool AutoAdvance { get; init; }

    /// <summary>Gets the number of timers that are started and have not fired for the last time.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
            {
                return _active;
            }
        }
    }

    /// <summary>Gets UTC, so that tests do not depend on the machine.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Gets the resolution of <see cref="GetTimestamp"/>: ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return new DateTimeOffset(_now, TimeSpan.Zero);
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _now - _start;
        }
    }

    /// <summary>Moves the clock on. Timers that come due fire in the order of their due times; each sees its own due time as the present.</summary>
    /// <param name="delta">How far; zero or more. Advances add up, also when several threads advance at the same time.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is negative.</exception>
    public void Advance(TimeSpan delta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delta, TimeSpan.Zero);
        var rest = delta.Ticks;
        while (true)
        {
            ManualTimer? timer;
            lock (_lock)
            {
                var step = NextDue() is { } due ? Math.Min(rest, Math.Max(due - _now, 0)) : rest;
                _now += step;
                rest -= step;
                timer = TakeDue();
            }

            if (timer is null)
            {
                return;
            }

            timer.Fire();
        }
    }

    /// <summary>Moves the clock on to a time and fires what comes due, like <see cref="Advance"/>.</summary>
    /// <param name="value">The time; not before the present one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> lies in the past.</exception>
    public void SetUtcNow(DateTimeOffset value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, GetUtcNow());
        AdvanceTo(value.UtcTicks);
    }

    /// <summary>Waits until timers exist, so that a test does not move the clock before the code under test waits for it.</summary>
    /// <param name="count">How many timers must be active at the same time; 1 or more.</param>
    /// <param name="cancellationToken">Ends the waiting; pass the test's own token, since a timer may never come.</param>
    /// <returns>A task that completes as soon as <see cref="ActiveTimers"/> is at least <paramref name="count"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public async Task WaitForTimersAsync(int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_active >= count)
            {
                return;
            }

            _waiters.Add((count, reached));
        }

        using var registration = cancellationToken.Register(() => reached.TrySetCanceled(cancellationToken));
        try
        {
            await reached.Task.ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _waiters.Remove((count, reached));
            }
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ManualTimer.Check(dueTime, period);
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal bool Start(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        long due;
        lock (_lock)
        {
            if (timer.IsDisposed)
            {
                return false;
            }

            Stop(timer);
            if (dueTime < TimeSpan.Zero)
            {
                return true;
            }

            due = _now + dueTime.Ticks;
            timer.PeriodTicks = Math.Max(period.Ticks, 0);
            Enqueue(timer, due);
        }

        if (dueTime == TimeSpan.Zero)
        {
            Advance(TimeSpan.Zero);
        }
        else if (AutoAdvance && timer.PeriodTicks == 0 && !timer.IsTimeout)
        {
            AdvanceTo(due);
        }

        return true;
    }

    internal void Dispose(ManualTimer timer)
    {
        lock (_lock)
        {
            Stop(timer);
            timer.IsDisposed = true;
        }
    }

    private void AdvanceTo(long target)
    {
        while (true)
        {
            ManualTimer? timer;
            lock (_lock)
            {
                _now = Math.Max(_now, NextDue() is { } due ? Math.Min(due, target) : target);
                timer = TakeDue();
            }

            if (timer is null)
            {
                return;
            }

            timer.Fire();
        }
    }

    private void Enqueue(ManualTimer timer, long due)
    {
        timer.IsActive = true;
        _active++;
        _due.Enqueue((timer, ++timer.Version), (due, ++_order));
        foreach (var (count, reached) in _waiters)
        {
            if (_active >= count)
            {
                reached.TrySetResult();
            }
        }
    }

    private void Stop(ManualTimer timer)
    {
        if (timer.IsActive)
        {
            timer.IsActive = false;
            timer.Version++;
            _active--;
        }
    }

    // Entries of timers that were changed or disposed stay in the queue until they come up; their version tells.
    private long? NextDue()
    {
        while (_due.TryPeek(out var entry, out var priority))
        {
            if (entry.Timer.IsActive && entry.Timer.Version == entry.Version)
            {
                return priority.Due;
            }

            _due.Dequeue();
        }

        return null;
    }

    private ManualTimer? TakeDue()
    {
        if (NextDue() is not { } due || due > _now)
        {
            return null;
        }

        var timer = _due.Dequeue().Timer;
        Stop(timer);
        if (timer.PeriodTicks > 0)
        {
            Enqueue(timer, due + timer.PeriodTicks);
        }

        return timer;
    }
}
