using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

public sealed class VideoJobTrackerTests
{
    private readonly JobFixture _jobs = new();

    [Fact]
    public async Task ObserveAsync_End_EndsTheAttemptAndSettlesIt()
    {
        var handle = await _jobs.AddAsync("a-1");

        var status = await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        Assert.Equal(VideoSettlement.Done, status.Settlement);
        Assert.Equal([(VideoAttemptPhase.Accepted, VideoAttemptPhase.Ended)], _jobs.Log.Phases);
        Assert.Equal([("a-1", VideoJobState.Succeeded, JobData.Succeeded.Cost)], _jobs.Settler.Settled);
    }

    [Fact]
    public async Task ObserveAsync_SameEndFiftyTimesAtOnce_IsOneTransition()
    {
        var handle = await _jobs.AddAsync("a-1");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded))));

        Assert.Single(_jobs.Log.Seen);
        Assert.Equal(VideoSettlement.Done, (await _jobs.RecordAsync("a-1")).Settlement);
    }

    [Fact]
    public async Task ObserveAsync_SameEndAgain_IsNotSettledAgain()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        var again = await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        Assert.Equal(VideoSettlement.Done, again.Settlement);
        Assert.Single(_jobs.Settler.Settled);
    }

    [Fact]
    public async Task ObserveAsync_OtherCost_IsSettledAgain()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded with { Cost = VideoCost.Usd(0.4m) });

        Assert.Equal([VideoCost.Usd(0.5m), VideoCost.Usd(0.4m)], _jobs.Settler.Settled.Select(static settled => settled.Cost));
        Assert.Single(_jobs.Log.Seen);
    }

    [Fact]
    public async Task ObserveAsync_CostNoLongerTold_DoesNotUndoTheSettlement()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        var status = await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded with { Cost = null });

        Assert.Equal(VideoSettlement.Done, status.Settlement);
        Assert.Single(_jobs.Settler.Settled);
    }

    [Fact]
    public async Task ObserveAsync_StillRunning_IsPendingAndNoTransition()
    {
        var handle = await _jobs.AddAsync("a-1");

        var status = await _jobs.Tracker.ObserveAsync(handle, JobData.Running);

        Assert.Equal(VideoSettlement.Pending, status.Settlement);
        Assert.Empty(_jobs.Log.Seen);
    }

    [Fact]
    public async Task ObserveAsync_Unmetered_IsNotMetered()
    {
        var jobs = new JobFixture(metered: false);
        var handle = await jobs.AddAsync("a-1");

        Assert.Equal(VideoSettlement.NotMetered, (await jobs.Tracker.ObserveAsync(handle, JobData.Running)).Settlement);
        Assert.Equal(VideoSettlement.NotMetered, (await jobs.Tracker.ObserveAsync(handle, JobData.Succeeded)).Settlement);
    }

    [Fact]
    public async Task ObserveAsync_AttemptOfAnotherProcess_IsTakenIn()
    {
        await _jobs.Tracker.ObserveAsync(JobData.Handle("a-9"), JobData.Succeeded);

        Assert.Equal(VideoAttemptPhase.Ended, (await _jobs.RecordAsync("a-9")).Phase);
    }

    [Fact]
    public async Task ObserveAsync_AttemptOfAnotherProcessWithAUsedJobKey_LeavesTheOtherAttemptAlone()
    {
        await _jobs.Store.AddAsync(JobData.Record("a-2", VideoAttemptPhase.Accepted, "key") with { Handle = JobData.Handle("a-2") with { JobKey = "key" } });

        await _jobs.Tracker.ObserveAsync(JobData.Handle("a-1") with { JobKey = "key" }, JobData.Succeeded);

        Assert.Equal(VideoAttemptPhase.Accepted, (await _jobs.RecordAsync("a-2")).Phase);
        Assert.Equal(["a-1"], _jobs.Settler.Settled.Select(static settled => settled.AttemptId));
    }

    [Fact]
    public async Task ObserveAsync_RunningAfterTheEnd_ChangesNothing()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Running);

        Assert.Equal(VideoJobState.Succeeded, (await _jobs.RecordAsync("a-1")).Status!.State);
    }

    [Fact]
    public async Task ObserveAsync_FailureAfterSuccess_StaysASuccess()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Failed with { Cost = VideoCost.Usd(0) });

        Assert.Equal(VideoJobState.Succeeded, (await _jobs.RecordAsync("a-1")).Status!.State);
        Assert.DoesNotContain(_jobs.Settler.Settled, static settled => settled.State == VideoJobState.Failed);
    }

    [Fact]
    public async Task ObserveAsync_SuccessAfterFailure_IsSettledAgain()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Failed);

        var status = await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        Assert.Equal(VideoSettlement.Done, status.Settlement);
        Assert.Equal([VideoJobState.Failed, VideoJobState.Succeeded], _jobs.Settler.Settled.Select(static settled => settled.State));
    }

    [Fact]
    public async Task ObserveAsync_SuccessWithoutCostAfterFailure_IsSettledAgain()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Failed);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded with { Cost = null });

        Assert.Equal([VideoJobState.Failed, VideoJobState.Succeeded], _jobs.Settler.Settled.Select(static settled => settled.State));
    }

    [Fact]
    public async Task ObserveAsync_SuccessWithoutCostOfAnAttemptHeldToBeRejected_IsSettled()
    {
        await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);
        await _jobs.Tracker.ResolveUnknownAsync("a-1", null, "not in the console");

        await _jobs.Tracker.ObserveAsync(JobData.Handle("a-1"), JobData.Succeeded with { Cost = null });

        Assert.Equal([("a-1", VideoJobState.Succeeded, null)], _jobs.Settler.Settled);
    }

    [Fact]
    public async Task ObserveAsync_JobOfAnUnknownSubmit_IsAccepted()
    {
        var handle = await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Running with { ProviderJobId = "job-7" });

        var record = await _jobs.RecordAsync("a-1");
        Assert.Equal((VideoAttemptPhase.Accepted, "job-7"), (record.Phase, record.Handle!.ProviderJobId));
    }

    [Fact]
    public async Task ObserveAsync_UnknownSubmitStillNotFound_StaysUnknown()
    {
        var handle = await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);

        await _jobs.Tracker.ObserveAsync(handle, JobData.Queued);

        Assert.Equal(VideoAttemptPhase.Unknown, (await _jobs.RecordAsync("a-1")).Phase);
    }

    [Fact]
    public async Task ObserveAsync_StoreAway_TellsTheStatusAsPending()
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Store.Fails = true;

        var status = await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Pending), (status.State, status.Settlement));
    }

    [Fact]
    public async Task ObserveAsync_ObserverThrows_IsHarmless()
    {
        var jobs = new JobFixture(metered: true, new ThrowingObserver());
        var handle = await jobs.AddAsync("a-1");

        var status = await jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        Assert.Equal(VideoSettlement.Done, status.Settlement);
        Assert.Single(jobs.Log.Seen);
    }

    [Fact]
    public async Task SettlePendingAsync_LedgerIsBack_SettlesWhatIsOpen()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.AddAsync("running");
        _jobs.Settler.Fails = true;
        Assert.Equal(VideoSettlement.Pending, (await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded)).Settlement);
        _jobs.Settler.Fails = false;

        Assert.Equal(1, await _jobs.Tracker.SettlePendingAsync());
        Assert.Equal(0, await _jobs.Tracker.SettlePendingAsync());
        Assert.Single(_jobs.Settler.Settled);
    }

    [Fact]
    public async Task SettlePendingAsync_OneAttemptCannotBeSettled_SettlesTheOthers()
    {
        var first = await _jobs.AddAsync("a-1");
        var second = await _jobs.AddAsync("a-2");
        _jobs.Settler.Fails = true;
        await _jobs.Tracker.ObserveAsync(first, JobData.Succeeded);
        await _jobs.Tracker.ObserveAsync(second, JobData.Succeeded);
        _jobs.Settler.Fails = false;
        _jobs.Settler.FailsFor = "a-1";

        Assert.Equal(1, await _jobs.Tracker.SettlePendingAsync());

        Assert.Equal(VideoSettlement.Done, (await _jobs.RecordAsync("a-2")).Settlement);
    }

    private sealed class ThrowingObserver : IVideoEngineObserver
    {
        public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken) => throw new InvalidOperationException("A bug of the host.");
    }
}
