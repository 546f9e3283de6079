using VideoEngines.Testing;

namespace VideoEngines.Conformance;

/// <summary>What every engine does with the verbs of <see cref="IVideoEngine"/>, alone and without the pipeline.</summary>
public abstract class VideoEngineVerbTests
{
    /// <summary>Gets a request that the engine takes and that has a price in the shipped catalog.</summary>
    protected virtual VideoRequest Request => new(ConformanceWire.Prompt) { Duration = TimeSpan.FromSeconds(5) };

    protected ManualTimeProvider Clock { get; } = new() { AutoAdvance = true };

    /// <summary>Creates the far side.</summary>
    /// <param name="submit">What it does with the submit.</param>
    /// <param name="statuses">What the reads of the job tell, one after the other; the last one stays.</param>
    protected abstract ConformanceProvider CreateProvider(SubmitStep submit, params StatusStep[] statuses);

    [Fact]
    public async Task SubmitAsync_Accepted_HandleNamesEngineAndJob()
    {
        var provider = CreateProvider(SubmitStep.Accept);

        var handle = await provider.CreateEngine(Clock).SubmitAsync(Request);

        Assert.Equal((provider.EngineId, provider.JobId, 1), (handle.EngineId, handle.ProviderJobId, provider.Submits));
    }

    [Fact]
    public async Task SubmitAsync_Accepted_HandleKeepsWhatTheCallerSaid()
    {
        var options = new VideoSubmitOptions { AttemptId = "attempt-7", JobKey = "job-key", Owner = "owner", Traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        var handle = await CreateProvider(SubmitStep.Accept).CreateEngine(Clock).SubmitAsync(Request, options);

        Assert.Equal((options.AttemptId, options.JobKey, options.Owner, options.Traceparent), (handle.AttemptId, handle.JobKey, handle.Owner, handle.Traceparent));
        Assert.Equal((Request.Fingerprint, Clock.GetUtcNow(), Request.Duration), (handle.Fingerprint, handle.SubmittedAt, handle.ExpectedDuration));
    }

    [Fact]
    public async Task SubmitAsync_Refused_ProvesThatNothingWasBought()
    {
        var provider = CreateProvider(SubmitStep.Refuse);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => provider.CreateEngine(Clock).SubmitAsync(Request));

        Assert.Equal((VideoErrorKind.InvalidRequest, provider.StepFeeUsd > 0, null, provider.EngineId), (error.Kind, error.WasCharged, error.Handle, error.EngineId));
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task SubmitAsync_RateLimited_TellsHowLongToWait()
    {
        var provider = CreateProvider(SubmitStep.RateLimit);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => provider.CreateEngine(Clock).SubmitAsync(Request));

        Assert.Equal((VideoErrorKind.RateLimited, true, ConformanceWire.RetryAfter), (error.Kind, error.IsTransient, error.RetryAfter));
    }

    [Fact]
    public async Task SubmitAsync_AnswerLost_IsUnknownWithAHandleWithoutJob()
    {
        var provider = CreateProvider(SubmitStep.LoseAnswer);

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => provider.CreateEngine(Clock).SubmitAsync(Request, new VideoSubmitOptions { AttemptId = "attempt-7" }));

        Assert.Equal((provider.EngineId, "attempt-7", null), (error.Handle!.EngineId, error.Handle.AttemptId, error.Handle.ProviderJobId));
        Assert.Equal(1, provider.Submits);
    }

    [Fact]
    public async Task SubmitAsync_TokenCancelledBefore_SendsNothing()
    {
        var provider = CreateProvider(SubmitStep.Accept);

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => provider.CreateEngine(Clock).SubmitAsync(Request, null, new CancellationToken(true)));

        Assert.Equal((null, 0), (error.Handle, provider.Submits));
    }

    [Theory]
    [InlineData(StatusStep.Pending, VideoJobState.Queued)]
    [InlineData(StatusStep.Running, VideoJobState.Running)]
    [InlineData(StatusStep.Succeeded, VideoJobState.Succeeded)]
    [InlineData(StatusStep.Failed, VideoJobState.Failed)]
    [InlineData(StatusStep.Moderated, VideoJobState.Failed)]
    public async Task GetStatusAsync_ListedStatus_IsThatState(StatusStep step, VideoJobState state)
    {
        var provider = CreateProvider(SubmitStep.Accept, step);
        var engine = provider.CreateEngine(Clock);

        var status = await engine.GetStatusAsync(await engine.SubmitAsync(Request));

        Assert.Equal((step == StatusStep.Pending ? provider.PendingState : state, true), (status.State, status.IsRawStatusListed));
    }

    [Fact]
    public async Task GetStatusAsync_UnlistedStatus_StaysPending()
    {
        var engine = CreateProvider(SubmitStep.Accept, StatusStep.Unlisted).CreateEngine(Clock);

        var status = await engine.GetStatusAsync(await engine.SubmitAsync(Request));

        Assert.Equal((false, false), (status.IsTerminal, status.IsRawStatusListed));
        Assert.NotNull(status.RawStatus);
    }

    [Fact]
    public async Task GetStatusAsync_Succeeded_TellsOutputAndCost()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        var engine = provider.CreateEngine(Clock);

        var status = await engine.GetStatusAsync(await engine.SubmitAsync(Request));

        Assert.Equal(provider.ToldCost, status.Cost);
        Assert.True(Assert.Single(status.Outputs) is { Uri: not null } or { IsInline: true });
    }

    [Fact]
    public async Task GetStatusAsync_Moderated_IsARefusalOfContent()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Moderated);
        var engine = provider.CreateEngine(Clock);

        var status = await engine.GetStatusAsync(await engine.SubmitAsync(Request));

        Assert.Equal(provider.ModerationKind, status.FailureKind);
    }

    [Fact]
    public async Task GetStatusAsync_StoredHandleInAnotherProcess_ReadsTheSameJob()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        var stored = (await provider.CreateEngine(Clock).SubmitAsync(Request)).ToJson();

        var handle = VideoJobHandle.Parse(stored);
        var status = await provider.CreateEngine(Clock, handle).GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Succeeded, provider.ToldCost), (status.State, status.Cost));
        Assert.Equal(stored, handle.ToJson());
    }

    [Fact]
    public async Task GetStatusAsync_EndReadAgain_SaysTheSame()
    {
        var engine = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded).CreateEngine(Clock);
        var handle = await engine.SubmitAsync(Request);

        var first = await engine.GetStatusAsync(handle);
        var second = await engine.GetStatusAsync(handle);

        Assert.Equal((first.State, first.Cost, first.Outputs.Count), (second.State, second.Cost, second.Outputs.Count));
    }

    [Fact]
    public async Task GetStatusesAsync_OneHandleTwice_AnswersEachInItsPlace()
    {
        var engine = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded).CreateEngine(Clock);
        var handle = await engine.SubmitAsync(Request);

        var statuses = await engine.GetStatusesAsync([handle, handle]);

        Assert.Equal([VideoJobState.Succeeded, VideoJobState.Succeeded], statuses.Select(static status => status.State));
    }

    [Fact]
    public async Task GetStatusesAsync_NoHandles_IsEmpty() => Assert.Empty(await CreateProvider(SubmitStep.Accept).CreateEngine(Clock).GetStatusesAsync([]));

    [Fact]
    public async Task CancelAsync_RunningJob_AnswersWhatTheEngineCan()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Running);
        var engine = provider.CreateEngine(Clock);

        Assert.Equal(provider.Cancel, await engine.CancelAsync(await engine.SubmitAsync(Request)));
    }

    [Fact]
    public async Task CancelAsync_EndedJob_DoesNotPretend()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        var engine = provider.CreateEngine(Clock);
        var handle = await engine.SubmitAsync(Request);
        await engine.GetStatusAsync(handle);

        var outcome = await engine.CancelAsync(handle);

        // Where a running job cannot be cancelled, a waiting one may be, and an ended one is told apart.
        Assert.True(outcome == VideoCancelOutcome.TooLate || (outcome == VideoCancelOutcome.NotSupported && provider.Cancel == VideoCancelOutcome.NotSupported), $"It answered {outcome}.");
        Assert.Equal(VideoJobState.Succeeded, (await engine.GetStatusAsync(handle)).State);
    }

    [Fact]
    public async Task WatchAsync_WholeJob_TellsEveryStatusInOrder()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Pending, StatusStep.Running, StatusStep.Succeeded);
        var engine = provider.CreateEngine(Clock);
        var states = new List<VideoJobState>();

        await foreach (var status in engine.WatchAsync(await engine.SubmitAsync(Request)))
        {
            states.Add(status.State);
        }

        Assert.Equal([provider.PendingState, VideoJobState.Running, VideoJobState.Succeeded], states);
    }

    [Fact]
    public async Task GenerateAsync_WholeJob_ReturnsTheVideo()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Pending, StatusStep.Running, StatusStep.Succeeded);

        var video = await provider.CreateEngine(Clock).GenerateAsync(Request);

        Assert.Equal((VideoJobState.Succeeded, provider.ToldCost, 1), (video.Status.State, video.Cost, provider.Submits));
    }

    [Fact]
    public async Task GenerateAsync_FailedJob_ThrowsWithTheHandle()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Failed);

        var error = await Assert.ThrowsAsync<VideoJobFailedException>(() => provider.CreateEngine(Clock).GenerateAsync(Request));

        Assert.Equal((provider.JobId, VideoJobState.Failed), (error.Handle!.ProviderJobId, error.Status.State));
    }

    [Fact]
    public void GetService_OwnType_IsTheEngine()
    {
        var engine = CreateProvider(SubmitStep.Accept).CreateEngine(Clock);

        Assert.Same(engine, engine.GetService(engine.GetType()));
        Assert.Same(Clock, engine.GetService<TimeProvider>());
    }
}
