namespace VideoEngines.Testing.Tests;

public class FakeVideoEngineStatusTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetStatusAsync_Succeeds_QueuedRunningSucceeded()
    {
        var states = await ReadStatesAsync(FakeVideoEngine.Succeeds(), 4);

        Assert.Equal([VideoJobState.Queued, VideoJobState.Running, VideoJobState.Succeeded, VideoJobState.Succeeded], states);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task GetStatusAsync_AfterNReads_EndIsSeenByTheNth(int reads)
    {
        var states = await ReadStatesAsync(FakeVideoEngine.Succeeds().After(reads), reads);

        Assert.Equal(VideoJobState.Succeeded, states[^1]);
        Assert.All(states.SkipLast(1), state => Assert.True(state is VideoJobState.Queued or VideoJobState.Running));
    }

    [Fact]
    public async Task GetStatusAsync_WithProgress_TellsEachValueOnce()
    {
        var fake = FakeVideoEngine.Succeeds().WithProgress(0.25, 0.75);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        var statuses = await fake.GetStatusesAsync([handle, handle, handle, handle], Token);

        Assert.Equal([null, 0.25, 0.75, null], statuses.Select(s => s.Progress));
        Assert.True(statuses[^1].IsTerminal);
    }

    [Fact]
    public async Task GetStatusAsync_Fails_TellsWhy()
    {
        var fake = FakeVideoEngine.Fails(VideoErrorKind.ContentRefused, "no swans", "SAFETY.1").After(1).WithCost(VideoCost.Usd(0));
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        var status = await fake.GetStatusAsync(handle, Token);

        Assert.Equal(
            (VideoJobState.Failed, VideoErrorKind.ContentRefused, "no swans", "SAFETY.1", VideoCost.Usd(0)),
            (status.State, status.FailureKind, status.FailureMessage, status.ProviderCode, status.Cost));
        Assert.Empty(status.Outputs);
    }

    [Fact]
    public async Task GetStatusAsync_Scripted_AnswersWordForWordAndRepeatsTheLast()
    {
        var odd = new VideoJobStatus { State = VideoJobState.Running, RawStatus = "pondering", QueuePosition = 3 };
        var end = new VideoJobStatus { State = VideoJobState.Expired, RawStatus = "gone" };
        var fake = FakeVideoEngine.Scripted(odd, end);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        Assert.Same(odd, await fake.GetStatusAsync(handle, Token));
        Assert.Same(end, await fake.GetStatusAsync(handle, Token));
        Assert.Same(end, await fake.GetStatusAsync(handle, Token));
    }

    [Fact]
    public void Scripted_NoStatuses_IsRefused() => Assert.Throws<ArgumentException>(() => FakeVideoEngine.Scripted());

    [Fact]
    public async Task GetStatusAsync_FailingReads_ThrowsThenGoesOnFromTheStart()
    {
        var fake = FakeVideoEngine.Succeeds().FailingReads(2, VideoErrorKind.ProviderFault);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        for (var i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAsync<VideoEngineException>(() => fake.GetStatusAsync(handle, Token));
            Assert.Equal((VideoErrorKind.ProviderFault, true, handle), (error.Kind, error.IsTransient, error.Handle));
        }

        Assert.Equal(VideoJobState.Queued, (await fake.GetStatusAsync(handle, Token)).State);
        Assert.Equal([true, true, false], fake.StatusReads.Select(r => r.Error is not null));
        Assert.Equal(VideoJobState.Queued, fake.StatusReads[2].Status!.State);
    }

    [Fact]
    public async Task GetStatusAsync_TwoJobs_KeepTheirOwnPlaceInTheScript()
    {
        var fake = FakeVideoEngine.Succeeds();
        var first = await fake.SubmitAsync("1", cancellationToken: Token);
        var second = await fake.SubmitAsync("2", cancellationToken: Token);
        await fake.GetStatusAsync(first, Token);
        await fake.GetStatusAsync(first, Token);

        Assert.Equal(VideoJobState.Queued, (await fake.GetStatusAsync(second, Token)).State);
        Assert.Equal(VideoJobState.Succeeded, (await fake.GetStatusAsync(first, Token)).State);
    }

    [Fact]
    public async Task GetStatusAsync_HandleThroughJson_IsTheSameJob()
    {
        var fake = FakeVideoEngine.Succeeds().After(1);
        var stored = (await fake.SubmitAsync("x", cancellationToken: Token)).ToJson();

        Assert.True((await fake.GetStatusAsync(VideoJobHandle.Parse(stored), Token)).IsTerminal);
    }

    [Fact]
    public async Task GetStatusAsync_JobOfAnotherFake_IsNotFound()
    {
        var handle = await FakeVideoEngine.Succeeds().WithId("other/fake").SubmitAsync("x", cancellationToken: Token);
        var fake = FakeVideoEngine.Succeeds();
        await fake.SubmitAsync("y", cancellationToken: Token);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => fake.GetStatusAsync(handle, Token));

        Assert.Equal((VideoErrorKind.NotFound, handle), (error.Kind, error.Handle));
        Assert.Same(error, Assert.Single(fake.StatusReads).Error);
    }

    [Fact]
    public async Task WithJob_HandleOfAnEarlierProcess_IsFollowed()
    {
        var stored = await FakeVideoEngine.Succeeds().SubmitAsync("x", cancellationToken: Token);

        var fake = FakeVideoEngine.Succeeds().After(1).WithJob(stored).WithJob(stored with { AttemptId = "b", ProviderJobId = "b" }, FakeJob.Fails(VideoErrorKind.ProviderFault).After(1));

        Assert.Equal(VideoJobState.Succeeded, (await fake.GetStatusAsync(stored, Token)).State);
        Assert.Equal(VideoJobState.Failed, (await fake.GetStatusAsync(stored with { AttemptId = "b", ProviderJobId = "b" }, Token)).State);
    }

    [Fact]
    public async Task GetStatusAsync_CancelledToken_Throws()
    {
        var fake = FakeVideoEngine.Succeeds();
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fake.GetStatusAsync(handle, new CancellationToken(true)));
        Assert.Empty(fake.StatusReads);
    }

    [Fact]
    public async Task GetStatusAsync_ScriptThatEnds_CompletesAtOnce()
    {
        var fake = FakeVideoEngine.Succeeds();
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        for (var i = 0; i < 3; i++)
        {
            var read = fake.GetStatusAsync(handle, Token);
            Assert.True(read.IsCompletedSuccessfully);
            await read;
        }
    }

    [Fact]
    public async Task GetStatusAsync_JobThatNeverEnds_LetsACancelledLoopEnd()
    {
        var fake = FakeVideoEngine.Scripted(new VideoJobStatus { State = VideoJobState.Running });
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        using var source = new CancellationTokenSource();

        var loop = ReadToEndAsync(fake, handle, source.Token);
        Assert.False(loop.IsCompleted);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    [Fact]
    public async Task GetStatusAsync_JobThatNeverEnds_ReachesItsDeadlineByItsOwnClock()
    {
        var fake = FakeVideoEngine.Scripted(new VideoJobStatus { State = VideoJobState.Running });
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        while (fake.Clock.GetUtcNow() < handle.Deadline)
        {
            await fake.GetStatusAsync(handle, Token);
        }

        Assert.InRange(fake.StatusReads.Count, 100, 10_000);
    }

    [Fact]
    public async Task GetStatusAsync_GivenClock_DoesNotMoveIt()
    {
        var clock = new ManualTimeProvider();
        var fake = FakeVideoEngine.Succeeds().WithClock(clock);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        await fake.GetStatusAsync(handle, Token);

        Assert.Equal(handle.SubmittedAt, clock.GetUtcNow());
    }

    [Fact]
    public async Task OnRead_EachRead_GetsTheHandle()
    {
        var seen = new List<VideoJobHandle>();
        var fake = FakeVideoEngine.Succeeds().OnRead(seen.Add);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        await fake.GetStatusAsync(handle, Token);

        Assert.Equal([handle], seen);
    }

    private static async Task ReadToEndAsync(FakeVideoEngine fake, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        while (!(await fake.GetStatusAsync(handle, cancellationToken)).IsTerminal)
        {
        }
    }

    private static async Task<List<VideoJobState>> ReadStatesAsync(FakeVideoEngine fake, int reads)
    {
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        var states = new List<VideoJobState>();
        for (var i = 0; i < reads; i++)
        {
            states.Add((await fake.GetStatusAsync(handle, Token)).State);
        }

        return states;
    }
}
