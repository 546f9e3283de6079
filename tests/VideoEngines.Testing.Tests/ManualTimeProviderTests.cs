namespace VideoEngines.Testing.Tests;

public class ManualTimeProviderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void GetUtcNow_NotMoved_StandsStill()
    {
        var start = new DateTimeOffset(2030, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));
        var clock = new ManualTimeProvider(start);

        Assert.Equal(start, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
    }

    [Fact]
    public void Advance_NoTimers_MovesTimeAndTimestampAlike()
    {
        var clock = new ManualTimeProvider();
        var (before, timestamp) = (clock.GetUtcNow(), clock.GetTimestamp());

        clock.Advance(TimeSpan.FromMilliseconds(1234.5));

        Assert.Equal(TimeSpan.FromMilliseconds(1234.5), clock.GetUtcNow() - before);
        Assert.Equal(TimeSpan.FromMilliseconds(1234.5), clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Advance_Negative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ManualTimeProvider().Advance(-Second));

    [Fact]
    public void SetUtcNow_Later_FiresWhatComesDue()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Second, Timeout.InfiniteTimeSpan);

        clock.SetUtcNow(clock.GetUtcNow() + Second);

        Assert.Equal(1, fired);
    }

    [Fact]
    public void SetUtcNow_InThePast_IsRefused()
    {
        var clock = new ManualTimeProvider();

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.SetUtcNow(clock.GetUtcNow() - Second));
    }

    [Fact]
    public void Advance_SeveralTimers_FireInOrderOfDueTimeThenOfCreation()
    {
        var clock = new ManualTimeProvider();
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add("late"), null, 3 * Second, Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => fired.Add("early"), null, Second, Timeout.InfiniteTimeSpan);
        using var earlyToo = clock.CreateTimer(_ => fired.Add("early too"), null, Second, Timeout.InfiniteTimeSpan);

        clock.Advance(5 * Second);

        Assert.Equal(["early", "early too", "late"], fired);
    }

    [Fact]
    public void Advance_TimerFires_SeesItsDueTime()
    {
        var clock = new ManualTimeProvider();
        var start = clock.GetUtcNow();
        var seen = TimeSpan.Zero;
        using var timer = clock.CreateTimer(_ => seen = clock.GetUtcNow() - start, null, 2 * Second, Timeout.InfiniteTimeSpan);

        clock.Advance(10 * Second);

        Assert.Equal(2 * Second, seen);
        Assert.Equal(10 * Second, clock.GetUtcNow() - start);
    }

    [Fact]
    public void Advance_JustBeforeDueTime_DoesNotFire()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Second, Timeout.InfiniteTimeSpan);

        clock.Advance(Second - TimeSpan.FromTicks(1));

        Assert.Equal(0, fired);
        Assert.Equal(1, clock.ActiveTimers);
    }

    [Fact]
    public void Advance_PeriodicTimer_FiresOncePerPeriod()
    {
        var clock = new ManualTimeProvider();
        var start = clock.GetUtcNow();
        var times = new List<double>();
        using var timer = clock.CreateTimer(_ => times.Add((clock.GetUtcNow() - start).TotalSeconds), null, Second, 3 * Second);

        clock.Advance(10 * Second);

        Assert.Equal([1, 4, 7, 10], times);
        Assert.Equal(1, clock.ActiveTimers);
    }

    [Fact]
    public void Advance_OneShotTimer_FiresOnce()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Second, TimeSpan.Zero);

        clock.Advance(10 * Second);

        Assert.Equal(1, fired);
        Assert.Equal(0, clock.ActiveTimers);
    }

    [Fact]
    public void CreateTimer_DueNow_FiresAtOnce()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;

        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.Equal(1, fired);
    }

    [Fact]
    public void CreateTimer_NeverDue_IsNotActive()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;

        using var timer = clock.CreateTimer(_ => fired++, null, Timeout.InfiniteTimeSpan, Second);
        clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, fired);
        Assert.Equal(0, clock.ActiveTimers);
    }

    [Theory]
    [InlineData(-2, -1)]
    [InlineData(-1, -2)]
    public void CreateTimer_NegativeTimes_AreRefused(int due, int period) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new ManualTimeProvider().CreateTimer(_ => { }, null, TimeSpan.FromMilliseconds(due), TimeSpan.FromMilliseconds(period)));

    [Fact]
    public void Change_ActiveTimer_ForgetsTheOldDueTime()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Second, Timeout.InfiniteTimeSpan);

        Assert.True(timer.Change(5 * Second, Timeout.InfiniteTimeSpan));
        clock.Advance(4 * Second);
        Assert.Equal(0, fired);

        clock.Advance(Second);
        Assert.Equal(1, fired);
    }

    [Fact]
    public void Change_FiredTimer_StartsItAgain()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, Second, Timeout.InfiniteTimeSpan);
        clock.Advance(Second);

        timer.Change(Second, Timeout.InfiniteTimeSpan);
        clock.Advance(Second);

        Assert.Equal(2, fired);
    }

    [Fact]
    public void Dispose_ActiveTimer_NeverFires()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, Second, Second);

        timer.Dispose();
        clock.Advance(10 * Second);

        Assert.Equal(0, fired);
        Assert.Equal(0, clock.ActiveTimers);
        Assert.False(timer.Change(Second, Second));
    }

    [Fact]
    public async Task DisposeAsync_InItsOwnCallback_StopsAPeriodicTimer()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        ITimer? timer = null;
        timer = clock.CreateTimer(
            _ =>
            {
                fired++;
                timer!.Dispose();
            },
            null,
            Second,
            Second);

        clock.Advance(10 * Second);
        await timer.DisposeAsync();

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Advance_CallbackStartsATimer_FiresItInTheSameMove()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        ITimer? second = null;
        using var first = clock.CreateTimer(_ => second = clock.CreateTimer(_ => fired++, null, Second, Timeout.InfiniteTimeSpan), null, Second, Timeout.InfiniteTimeSpan);

        clock.Advance(2 * Second);

        Assert.Equal(1, fired);
        second!.Dispose();
    }

    [Fact]
    public void Advance_CallbackThrows_LeavesTheClockUsable()
    {
        var clock = new ManualTimeProvider();
        var fired = 0;
        using var bad = clock.CreateTimer(_ => throw new InvalidOperationException("from the callback"), null, Second, Timeout.InfiniteTimeSpan);
        using var good = clock.CreateTimer(_ => fired++, null, 2 * Second, Timeout.InfiniteTimeSpan);

        Assert.Throws<InvalidOperationException>(() => clock.Advance(Second));
        clock.Advance(Second);

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Fire_AsyncLocalSetAtCreation_IsSeenByTheCallback()
    {
        var clock = new ManualTimeProvider();
        var local = new AsyncLocal<string?> { Value = "at creation" };
        string? seen = null;
        using var timer = clock.CreateTimer(_ => seen = local.Value, null, Second, Timeout.InfiniteTimeSpan);
        local.Value = "later";

        clock.Advance(Second);

        Assert.Equal("at creation", seen);
    }

    [Fact]
    public async Task Advance_ManyThreads_AddUpAndFireEachTimerOnce()
    {
        var clock = new ManualTimeProvider();
        var start = clock.GetUtcNow();
        var fired = 0;
        var timers = Enumerable.Range(1, 400).Select(i => clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, i * Second, Timeout.InfiniteTimeSpan)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                clock.Advance(Second);
            }
        })));

        Assert.Equal(400 * Second, clock.GetUtcNow() - start);
        Assert.Equal(400, fired);
        Array.ForEach(timers, timer => timer.Dispose());
    }
}
