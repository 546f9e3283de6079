namespace VideoEngines.Testing.Tests;

public class ManualTimeProviderWaitingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task WaitForTimersAsync_TimersExist_CompletesAtOnce()
    {
        var clock = new ManualTimeProvider();
        using var timer = clock.CreateTimer(_ => { }, null, Second, Second);

        var wait = clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);

        Assert.True(wait.IsCompletedSuccessfully);
        await wait;
    }

    [Fact]
    public async Task WaitForTimersAsync_TwoWanted_CompletesWithTheSecond()
    {
        var clock = new ManualTimeProvider();
        var wait = clock.WaitForTimersAsync(2, TestContext.Current.CancellationToken);
        using var first = clock.CreateTimer(_ => { }, null, Second, Second);
        Assert.False(wait.IsCompleted);

        using var second = clock.CreateTimer(_ => { }, null, Second, Second);

        await wait;
    }

    [Fact]
    public async Task WaitForTimersAsync_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var wait = new ManualTimeProvider().WaitForTimersAsync(1, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task WaitForTimersAsync_NoCount_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new ManualTimeProvider().WaitForTimersAsync(0, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Advance_AfterWaitingForTheTimer_EndsALoopOfDelays()
    {
        var clock = new ManualTimeProvider();
        var start = clock.GetUtcNow();
        var loop = Task.Run(async () =>
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Delay(Second, clock, TestContext.Current.CancellationToken);
            }
        });

        for (var i = 0; i < 3; i++)
        {
            await clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);
            clock.Advance(Second);
        }

        await loop;
        Assert.Equal(3 * Second, clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task AutoAdvance_LoopOfDelays_RunsThroughInVirtualTime()
    {
        var clock = new ManualTimeProvider { AutoAdvance = true };
        var start = clock.GetUtcNow();

        for (var i = 0; i < 1000; i++)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), clock, TestContext.Current.CancellationToken);
        }

        Assert.Equal(TimeSpan.FromMinutes(1000), clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task AutoAdvance_DelaysOnManyThreads_AllEnd()
    {
        var clock = new ManualTimeProvider { AutoAdvance = true };

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            for (var n = 0; n < 20; n++)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 + (i % 5)), clock, TestContext.Current.CancellationToken);
            }
        })));

        Assert.Equal(0, clock.ActiveTimers);
    }

    [Fact]
    public void AutoAdvance_TimeoutOfATokenSource_DoesNotMoveTheClock()
    {
        var clock = new ManualTimeProvider { AutoAdvance = true };
        var start = clock.GetUtcNow();

        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(30), clock);

        Assert.Equal(start, clock.GetUtcNow());
        Assert.False(source.IsCancellationRequested);
    }

    [Fact]
    public async Task AutoAdvance_DelaysPassATimeout_CancelTheTokenSource()
    {
        var clock = new ManualTimeProvider { AutoAdvance = true };
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(10), clock);
        var delays = 0;

        while (!source.IsCancellationRequested)
        {
            await Task.Delay(3 * Second, clock, TestContext.Current.CancellationToken);
            delays++;
        }

        Assert.Equal(4, delays);
    }

    [Fact]
    public void AutoAdvance_PeriodicTimer_DoesNotMoveTheClock()
    {
        var clock = new ManualTimeProvider { AutoAdvance = true };
        var start = clock.GetUtcNow();

        using var timer = clock.CreateTimer(_ => { }, null, Second, Second);

        Assert.Equal(start, clock.GetUtcNow());
    }
}
