using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>Jobs that are gone and submits without an answer.</summary>
public sealed class VideoJobTrackerUnknownTests
{
    private readonly JobFixture _jobs = new();

    [Fact]
    public async Task ObserveMissingAsync_ThirdReadAfterTwoMinutes_IsExpired()
    {
        var handle = await _jobs.AddAsync("a-1");

        Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
        _jobs.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
        _jobs.Clock.Advance(TimeSpan.FromMinutes(1));
        var status = await _jobs.Tracker.ObserveMissingAsync(handle);

        Assert.Equal((VideoJobState.Expired, VideoErrorKind.NotFound), (status!.State, status.FailureKind));
        Assert.Equal([("a-1", VideoJobState.Expired, null)], _jobs.Settler.Settled);
    }

    [Fact]
    public async Task ObserveMissingAsync_ManyReadsInAMoment_AreTooEarly()
    {
        var handle = await _jobs.AddAsync("a-1");

        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
        }

        _jobs.Clock.Advance(TimeSpan.FromSeconds(119));
        Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
    }

    [Fact]
    public async Task ObserveMissingAsync_TwoReadsFarApart_AreTooFew()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveMissingAsync(handle);
        _jobs.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
    }

    [Fact]
    public async Task ObserveMissingAsync_SeenInBetween_CountsFromTheStart()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveMissingAsync(handle);
        await _jobs.Tracker.ObserveMissingAsync(handle);
        _jobs.Clock.Advance(TimeSpan.FromMinutes(5));

        await _jobs.Tracker.ObserveAsync(handle, JobData.Running);

        Assert.Null(await _jobs.Tracker.ObserveMissingAsync(handle));
        Assert.Equal(1, (await _jobs.RecordAsync("a-1")).MissingReads);
    }

    [Fact]
    public async Task ObserveMissingAsync_EndedJob_TellsItsEnd()
    {
        var handle = await _jobs.AddAsync("a-1");
        await _jobs.Tracker.ObserveAsync(handle, JobData.Succeeded);

        var status = await _jobs.Tracker.ObserveMissingAsync(handle);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status!.State, status.Settlement));
    }

    [Fact]
    public async Task ResolveUnknownAsync_JobExists_IsAcceptedWithItsId()
    {
        await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);

        var record = await _jobs.Tracker.ResolveUnknownAsync("a-1", "job-7", "seen in the console");

        Assert.Equal((VideoAttemptPhase.Accepted, "job-7"), (record.Phase, record.Handle!.ProviderJobId));
        Assert.Empty(_jobs.Settler.Rejected);
    }

    [Fact]
    public async Task ResolveUnknownAsync_NoJobExists_IsRejectedAndReleased()
    {
        await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);

        var record = await _jobs.Tracker.ResolveUnknownAsync("a-1", null, "not in the console");

        Assert.Equal(VideoAttemptPhase.Rejected, record.Phase);
        Assert.Equal([("a-1", "not in the console")], _jobs.Settler.Rejected);
        Assert.Equal(VideoSettlement.Done, (await _jobs.RecordAsync("a-1")).Settlement);
    }

    [Fact]
    public async Task ResolveUnknownAsync_LedgerAway_IsReleasedByTheSweep()
    {
        await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);
        _jobs.Settler.Fails = true;
        await _jobs.Tracker.ResolveUnknownAsync("a-1", null, "not in the console");
        _jobs.Settler.Fails = false;

        Assert.Equal(1, await _jobs.Tracker.SettlePendingAsync());

        Assert.Equal([("a-1", "not in the console")], _jobs.Settler.Rejected);
    }

    [Theory]
    [InlineData(VideoAttemptPhase.Accepted)]
    [InlineData(VideoAttemptPhase.Rejected)]
    [InlineData(VideoAttemptPhase.Ended)]
    public async Task ResolveUnknownAsync_OutcomeKnown_Throws(VideoAttemptPhase phase)
    {
        await _jobs.Store.AddAsync(JobData.Record("a-1", phase));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _jobs.Tracker.ResolveUnknownAsync("a-1", "job-7", "seen"));
    }

    [Fact]
    public async Task ResolveUnknownAsync_NoSuchAttempt_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _jobs.Tracker.ResolveUnknownAsync("a-1", "job-7", "seen"));

    [Fact]
    public async Task ResolveUnknownAsync_SubmitOfACrashedProcess_CanBeResolved()
    {
        await _jobs.Store.AddAsync(JobData.Record("a-1", VideoAttemptPhase.Submitting));

        var record = await _jobs.Tracker.ResolveUnknownAsync("a-1", "job-7", "seen in the console");

        Assert.Equal((VideoAttemptPhase.Accepted, "a-1", "job-7"), (record.Phase, record.Handle!.AttemptId, record.Handle.ProviderJobId));
    }

    [Fact]
    public async Task ResolveUnknownAsync_NoJobWhileTheSubmitMayBeOnItsWay_ThrowsAndReleasesNothing()
    {
        var added = await _jobs.Store.AddAsync(JobData.Record("a-1", VideoAttemptPhase.Submitting) with { CreatedAt = _jobs.Clock.GetUtcNow() });
        _jobs.Clock.Advance(TimeSpan.FromMinutes(14));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _jobs.Tracker.ResolveUnknownAsync("a-1", null, "not in the console"));

        Assert.Equal(added.Record, await _jobs.Store.FindAsync("a-1"));
        _jobs.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(VideoAttemptPhase.Rejected, (await _jobs.Tracker.ResolveUnknownAsync("a-1", null, "not in the console")).Phase);
    }
}
