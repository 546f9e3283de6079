using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

public sealed class RecordingVideoEngineTests
{
    private static readonly VideoSubmitOptions Attempt = new() { AttemptId = "a-1", Account = "acme", Owner = "ann" };

    private readonly JobFixture _jobs = new();

    [Fact]
    public async Task SubmitAsync_BeforeAnythingIsSent_TheAttemptIsRecorded()
    {
        VideoJobRecord? seen = null;
        _jobs.Engine.OnSubmit = async (_, options, _) =>
        {
            seen = await _jobs.RecordAsync(options.AttemptId!);
            return JobData.Handle(options.AttemptId!);
        };

        await _jobs.Recording.SubmitAsync(new VideoRequest("a boat") { StartFrame = VideoMedia.FromBytes(new byte[] { 1, 2, 3 }, "image/png") }, Attempt);

        Assert.Equal((VideoAttemptPhase.Submitting, "acme", "ann"), (seen!.Phase, seen.Account, seen.Owner));
        Assert.IsType<StoredVideoMedia>(seen.Request!.StartFrame);
    }

    [Fact]
    public async Task SubmitAsync_Accepted_RecordHasTheHandle()
    {
        var handle = await _jobs.Recording.SubmitAsync("a boat", Attempt);

        var record = await _jobs.RecordAsync("a-1");
        Assert.Equal((VideoAttemptPhase.Accepted, handle), (record.Phase, record.Handle));
    }

    [Fact]
    public async Task SubmitAsync_NoAttemptId_MakesOneThatGrowsWithTime()
    {
        var first = await _jobs.Recording.SubmitAsync("a boat");
        _jobs.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await _jobs.Recording.SubmitAsync("a boat");

        Assert.StartsWith("att-", first.AttemptId, StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(first.AttemptId, second.AttemptId) < 0);
    }

    [Fact]
    public async Task SubmitAsync_Rejected_IsRecordedAndReleased()
    {
        _jobs.Engine.OnSubmit = static (_, _, _) => throw new VideoSubmitRejectedException("too long") { Kind = VideoErrorKind.InvalidRequest };

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        var record = await _jobs.RecordAsync("a-1");
        Assert.Equal((VideoAttemptPhase.Rejected, VideoErrorKind.InvalidRequest, VideoSettlement.Done), (record.Phase, record.RejectedAs, record.Settlement));
        Assert.Equal([("a-1", "too long")], _jobs.Settler.Rejected);
    }

    [Fact]
    public async Task SubmitAsync_RejectedWhileTheLedgerIsAway_IsStillARejection()
    {
        _jobs.Engine.OnSubmit = static (_, _, _) => throw new VideoSubmitRejectedException("too long");
        _jobs.Settler.Fails = true;

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal(VideoSettlement.Pending, (await _jobs.RecordAsync("a-1")).Settlement);
    }

    [Fact]
    public async Task SubmitAsync_ErrorThatProvesNothing_IsUnknownWithAHandle()
    {
        _jobs.Engine.OnSubmit = static (_, _, _) => throw new HttpRequestException("reset");

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal(("a-1", null), (error.Handle!.AttemptId, error.Handle.ProviderJobId));
        Assert.Equal(VideoAttemptPhase.Unknown, (await _jobs.RecordAsync("a-1")).Phase);
        Assert.Empty(_jobs.Settler.Rejected);
    }

    [Fact]
    public async Task SubmitAsync_NoAnswerButFoundAtOnce_IsAccepted()
    {
        _jobs.Engine.OnSubmit = static (_, options, _) => throw new SubmitOutcomeUnknownException("lost", JobData.Handle(options.AttemptId!, null));
        _jobs.Engine.OnFind = static attempt => VideoFindResult.Found(attempt with { ProviderJobId = "job-7" });

        var handle = await _jobs.Recording.SubmitAsync("a boat", Attempt);

        Assert.Equal(("job-7", 1), (handle.ProviderJobId, _jobs.Engine.Submits));
        Assert.Equal(VideoAttemptPhase.Accepted, (await _jobs.RecordAsync("a-1")).Phase);
    }

    [Fact]
    public async Task SubmitAsync_NoAnswerAndTheLookUpFails_IsUnknown()
    {
        _jobs.Engine.OnSubmit = static (_, options, _) => throw new SubmitOutcomeUnknownException("lost", JobData.Handle(options.AttemptId!, null));
        _jobs.Engine.OnFind = static _ => throw new IOException("away");

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));
    }

    [Fact]
    public async Task SubmitAsync_CancelledAfterAcceptance_RecordsTheJobAndThrows()
    {
        _jobs.Engine.OnSubmit = static (_, options, token) => throw new VideoCanceledException("accepted", JobData.Handle(options.AttemptId!), token);

        await Assert.ThrowsAsync<VideoCanceledException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal(VideoAttemptPhase.Accepted, (await _jobs.RecordAsync("a-1")).Phase);
    }

    [Fact]
    public async Task SubmitAsync_CancelledBeforeSending_IsRejected()
    {
        _jobs.Engine.OnSubmit = static (_, _, token) => throw new VideoCanceledException("nothing sent", null, token);

        await Assert.ThrowsAsync<VideoCanceledException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal(VideoAttemptPhase.Rejected, (await _jobs.RecordAsync("a-1")).Phase);
    }

    [Fact]
    public async Task SubmitAsync_AttemptIdAgain_AnswersTheStoredHandle()
    {
        var first = await _jobs.Recording.SubmitAsync("a boat", Attempt);

        Assert.Equal((first, 1), (await _jobs.Recording.SubmitAsync("a boat", Attempt), _jobs.Engine.Submits));
    }

    [Fact]
    public async Task SubmitAsync_AttemptIdThatWasRejected_IsRejectedWithoutSending()
    {
        _jobs.Engine.OnSubmit = static (_, _, _) => throw new VideoSubmitRejectedException("too long") { Kind = VideoErrorKind.InvalidRequest };
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal((VideoErrorKind.InvalidRequest, 1), (error.Kind, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task SubmitAsync_StoreAwayBefore_SendsNothing()
    {
        _jobs.Store.Fails = true;

        await Assert.ThrowsAnyAsync<Exception>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));

        Assert.Equal(0, _jobs.Engine.Submits);
    }

    [Fact]
    public async Task SubmitAsync_StoreAwayAfterAcceptance_NeverHidesTheHandle()
    {
        _jobs.Engine.OnSubmit = (_, options, _) =>
        {
            _jobs.Store.Fails = true;
            return Task.FromResult(JobData.Handle(options.AttemptId!));
        };

        Assert.Equal("job-1", (await _jobs.Recording.SubmitAsync("a boat", Attempt)).ProviderJobId);
    }

    [Fact]
    public async Task SubmitAsync_StoreAwayAfterNoAnswer_IsStillUnknown()
    {
        _jobs.Engine.OnSubmit = (_, options, _) =>
        {
            _jobs.Store.Fails = true;
            throw new SubmitOutcomeUnknownException("lost", JobData.Handle(options.AttemptId!, null));
        };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Attempt));
    }

    [Fact]
    public async Task GetStatusAsync_JobGoneForTwoMinutes_IsExpired()
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Engine.OnRead = static _ => throw JobData.NotFound;

        await Assert.ThrowsAsync<VideoEngineException>(() => _jobs.Recording.GetStatusAsync(handle));
        _jobs.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<VideoEngineException>(() => _jobs.Recording.GetStatusAsync(handle));
        _jobs.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(VideoJobState.Expired, (await _jobs.Recording.GetStatusAsync(handle)).State);
    }

    [Fact]
    public async Task GetStatusAsync_HandleFromBeforeTheJobWasFound_ReadsTheFoundJob()
    {
        var handle = await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);
        await _jobs.Tracker.ResolveUnknownAsync("a-1", "job-7", "seen in the console");
        VideoJobHandle? asked = null;
        _jobs.Engine.OnRead = known =>
        {
            asked = known;
            return JobData.Running;
        };

        await _jobs.Recording.GetStatusAsync(handle);

        Assert.Equal("job-7", asked!.ProviderJobId);
    }

    [Fact]
    public async Task GetStatusesAsync_OneJobIsGone_ReadsTheOthers()
    {
        var ended = await _jobs.AddAsync("a-1");
        var gone = await _jobs.AddAsync("a-2");
        await _jobs.Tracker.ObserveAsync(gone, JobData.Succeeded);
        _jobs.Engine.OnRead = handle => handle.AttemptId == "a-1" ? JobData.Running : throw JobData.NotFound;

        var statuses = await _jobs.Recording.GetStatusesAsync([ended, gone]);

        Assert.Equal([VideoJobState.Running, VideoJobState.Succeeded], statuses.Select(static status => status.State));
    }

    [Fact]
    public async Task CancelAsync_Cancelled_EndsTheAttemptByTheProvidersWord()
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Engine.OnCancel = static _ => VideoCancelOutcome.Cancelled;
        _jobs.Engine.OnRead = static _ => new VideoJobStatus { State = VideoJobState.Cancelled, Cost = VideoCost.Usd(0.1m) };

        Assert.Equal(VideoCancelOutcome.Cancelled, await _jobs.Recording.CancelAsync(handle));

        Assert.Equal([("a-1", VideoJobState.Cancelled, VideoCost.Usd(0.1m))], _jobs.Settler.Settled);
    }

    [Fact]
    public async Task CancelAsync_CancelledAndGone_EndsTheAttemptAsCancelled()
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Engine.OnCancel = static _ => VideoCancelOutcome.Cancelled;
        _jobs.Engine.OnRead = static _ => throw JobData.NotFound;

        await _jobs.Recording.CancelAsync(handle);

        Assert.Equal([("a-1", VideoJobState.Cancelled, null)], _jobs.Settler.Settled);
    }

    [Fact]
    public async Task CancelAsync_TooLate_TakesInTheEnd()
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Engine.OnCancel = static _ => VideoCancelOutcome.TooLate;
        _jobs.Engine.OnRead = static _ => JobData.Succeeded;

        await _jobs.Recording.CancelAsync(handle);

        Assert.Equal(VideoJobState.Succeeded, (await _jobs.RecordAsync("a-1")).Status!.State);
    }

    [Theory]
    [InlineData(VideoCancelOutcome.NotSupported)]
    [InlineData(VideoCancelOutcome.Requested)]
    [InlineData(VideoCancelOutcome.Unknown)]
    public async Task CancelAsync_NotSureThatItEnded_ChangesNothing(VideoCancelOutcome outcome)
    {
        var handle = await _jobs.AddAsync("a-1");
        _jobs.Engine.OnCancel = _ => outcome;

        Assert.Equal(outcome, await _jobs.Recording.CancelAsync(handle));

        Assert.Equal(VideoAttemptPhase.Accepted, (await _jobs.RecordAsync("a-1")).Phase);
    }

    [Fact]
    public async Task FindAsync_Found_IsRecorded()
    {
        var handle = await _jobs.AddAsync("a-1", VideoAttemptPhase.Unknown);
        _jobs.Engine.OnFind = static attempt => VideoFindResult.Found(attempt with { ProviderJobId = "job-7" });

        await _jobs.Recording.FindAsync(handle);

        Assert.Equal("job-7", (await _jobs.RecordAsync("a-1")).Handle!.ProviderJobId);
    }
}
