using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>How <see cref="VideoEngineExtensions.WatchAsync"/> and its kin wait. The clock jumps to each timer, so the times of the reads tell the waits.</summary>
public sealed class VideoJobPollerTests
{
    private static readonly VideoPollingOptions Steady = new() { FirstDelay = TimeSpan.FromSeconds(10), MinDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(9), Factor = 2, Jitter = 0 };

    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };
    private readonly VideoJobHandle _handle = JobData.Handle("a-1");
    private readonly List<double> _reads = [];

    [Fact]
    public async Task WatchAsync_Backoff_GrowsFromTheFirstWaitToTheLongest()
    {
        await Engine(Steady, read => read < 6 ? JobData.Running : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal([10, 12, 16, 24, 33, 42, 51], _reads);
    }

    [Fact]
    public async Task WatchAsync_PollAfterIsLonger_WaitsAsTheProviderAsks()
    {
        await Engine(Steady, static read => read == 0 ? JobData.Running with { PollAfter = TimeSpan.FromSeconds(30) } : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal([10, 40], _reads);
    }

    [Fact]
    public async Task WatchAsync_PollAfterIsShorter_KeepsItsOwnPace()
    {
        await Engine(Steady, static read => read == 0 ? JobData.Running with { PollAfter = TimeSpan.FromMilliseconds(1) } : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal([10, 12], _reads);
    }

    [Fact]
    public async Task WatchAsync_OwnInterval_ReplacesEveryOther()
    {
        var engine = Engine(Steady, static read => read < 2 ? JobData.Running with { PollAfter = TimeSpan.FromSeconds(30) } : JobData.Succeeded);

        await engine.WaitAsync(_handle, new VideoWaitOptions { PollInterval = TimeSpan.FromSeconds(3) });

        Assert.Equal([3, 6, 9], _reads);
    }

    [Fact]
    public async Task WatchAsync_RetryAfterOnAnError_IsWaited()
    {
        await Engine(Steady, static read => read == 0 ? throw Transient(TimeSpan.FromSeconds(45)) : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal([10, 55], _reads);
    }

    [Fact]
    public async Task WatchAsync_RetryAfterOfAnHour_IsCutToAMinute()
    {
        await Engine(Steady, static read => read == 0 ? throw Transient(TimeSpan.FromHours(1)) : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal([10, 70], _reads);
    }

    [Fact]
    public async Task WatchAsync_ReadsFail_TheJobDoesNot()
    {
        Exception[] errors = [Transient(null), new HttpRequestException("reset"), new IOException("away"), new TimeoutException(), new VideoEngineException("key") { Kind = VideoErrorKind.Authentication }];

        var status = await Engine(Steady, read => read < errors.Length ? throw errors[read] : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal((VideoJobState.Succeeded, 6), (status.State, _reads.Count));
    }

    [Fact]
    public async Task WatchAsync_BugInTheEngine_IsNotHidden() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine(Steady, static _ => throw new InvalidOperationException("bug")).WaitAsync(_handle));

    [Fact]
    public async Task WaitAsync_Timeout_ReadsOnceMoreAtTheDeadlineAndThrowsWithTheHandle()
    {
        var engine = Engine(Steady, static _ => JobData.Running);

        var error = await Assert.ThrowsAsync<VideoJobTimeoutException>(() => engine.WaitAsync(_handle, new VideoWaitOptions { Timeout = TimeSpan.FromSeconds(20) }));

        Assert.Equal(_handle, error.Handle);
        Assert.Equal([10, 12, 16, 20], _reads);
    }

    [Fact]
    public async Task WaitAsync_DeadlineOfTheHandle_Counts()
    {
        var handle = _handle with { Deadline = _clock.GetUtcNow() + TimeSpan.FromSeconds(11) };

        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => Engine(Steady, static _ => JobData.Running).WaitAsync(handle));

        Assert.Equal([10, 11], _reads);
    }

    [Fact]
    public async Task WaitAsync_DeadlineLongPast_StillReadsOnce()
    {
        var handle = _handle with { Deadline = _clock.GetUtcNow() - TimeSpan.FromDays(1) };

        var status = await Engine(Steady, static _ => JobData.Succeeded).WaitAsync(handle);

        Assert.Equal((VideoJobState.Succeeded, 1), (status.State, _reads.Count));
    }

    [Fact]
    public async Task WaitAsync_OnlyErrorsUntilTheDeadline_CarriesTheLast()
    {
        var engine = Engine(Steady, static _ => throw Transient(null));

        var error = await Assert.ThrowsAsync<VideoJobTimeoutException>(() => engine.WaitAsync(_handle, new VideoWaitOptions { Timeout = TimeSpan.FromSeconds(20) }));

        Assert.IsType<VideoEngineException>(error.InnerException);
    }

    [Fact]
    public async Task WaitAsync_NoDeadlineAnywhere_IsThirtyMinutes()
    {
        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => Engine(Steady, static _ => JobData.Running).WaitAsync(_handle));

        Assert.Equal(1800, _reads[^1]);
    }

    [Fact]
    public async Task WaitAsync_TokenCancelledWhileWaiting_ThrowsWithTheHandle()
    {
        using var source = new CancellationTokenSource();
        var clock = new ManualTimeProvider();
        var engine = new StubEngine { Clock = clock, Polling = Steady };
        var waiting = engine.WaitAsync(_handle, null, source.Token);
        await clock.WaitForTimersAsync(1);

        await source.CancelAsync();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => waiting);
        Assert.Equal((_handle, source.Token), (error.Handle, error.CancellationToken));
    }

    [Fact]
    public async Task WaitAsync_TokenCancelledInAReading_ThrowsWithTheHandle()
    {
        using var source = new CancellationTokenSource();
        var engine = Engine(Steady, _ =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => engine.WaitAsync(_handle, null, source.Token));

        Assert.Equal(_handle, error.Handle);
    }

    [Fact]
    public async Task WaitAsync_TokenCancelledBefore_ReadsNothing()
    {
        await Assert.ThrowsAsync<VideoCanceledException>(() => Engine(Steady, static _ => JobData.Succeeded).WaitAsync(_handle, null, new CancellationToken(true)));

        Assert.Empty(_reads);
    }

    [Fact]
    public async Task WatchAsync_LongestWait_DoesNotEndBeforeTheTimer()
    {
        var clock = new ManualTimeProvider();
        var waiting = new StubEngine { Clock = clock, Polling = Steady, OnRead = static _ => JobData.Succeeded }.WaitAsync(_handle);
        await clock.WaitForTimersAsync(1);

        clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(VideoJobState.Succeeded, (await waiting).State);
    }

    [Fact]
    public async Task WatchAsync_Jitter_IsTheSameForTheSameAttemptAndWithinItsBounds()
    {
        var jittered = Steady with { FirstDelay = TimeSpan.Zero, Factor = 1, Jitter = 0.2 };
        await Engine(jittered, static read => read < 20 ? JobData.Running : JobData.Succeeded).WaitAsync(_handle);
        var first = Waits();
        _reads.Clear();

        await Engine(jittered, static read => read < 20 ? JobData.Running : JobData.Succeeded).WaitAsync(_handle);

        Assert.Equal(first, Waits());
        Assert.All(first, static wait => Assert.InRange(wait, 1.6, 2.4));
        Assert.True(first.Distinct().Count() > 10);
    }

    [Fact]
    public async Task WaitAsync_Progress_HearsEveryStatus()
    {
        var heard = new List<VideoJobState>();
        var engine = Engine(Steady, static read => read switch { 0 => JobData.Queued, 1 => JobData.Running, _ => JobData.Succeeded });

        await engine.WaitAsync(_handle, new VideoWaitOptions { Progress = new Listener(heard) });

        Assert.Equal([VideoJobState.Queued, VideoJobState.Running, VideoJobState.Succeeded], heard);
    }

    [Fact]
    public async Task GenerateAsync_Cancelled_ThrowsThatItWas()
    {
        var engine = Engine(Steady, static _ => new VideoJobStatus { State = VideoJobState.Cancelled });
        engine.OnSubmit = (_, _, _) => Task.FromResult(_handle);

        var error = await Assert.ThrowsAsync<VideoJobFailedException>(() => engine.GenerateAsync("a boat"));

        Assert.Equal((VideoJobState.Cancelled, _handle), (error.Status.State, error.Handle));
    }

    [Fact]
    public async Task SaveAsync_JobStillRunning_SaysToWait() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Engine(Steady, static _ => JobData.Running).SaveAsync(_handle, "never.mp4"));

    private static VideoEngineException Transient(TimeSpan? retryAfter) => new("busy") { Kind = VideoErrorKind.RateLimited, IsTransient = true, RetryAfter = retryAfter };

    private StubEngine Engine(VideoPollingOptions polling, Func<int, VideoJobStatus> answer)
    {
        var start = _clock.GetUtcNow();
        var read = 0;
        return new StubEngine
        {
            Clock = _clock,
            Polling = polling,
            OnRead = _ =>
            {
                _reads.Add((_clock.GetUtcNow() - start).TotalSeconds);
                return answer(read++);
            },
        };
    }

    private double[] Waits() => [.. _reads.Zip(_reads.Skip(1), static (before, after) => Math.Round(after - before, 6))];

    private sealed class Listener(List<VideoJobState> heard) : IProgress<VideoJobStatus>
    {
        public void Report(VideoJobStatus value) => heard.Add(value.State);
    }
}
