using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>The gate as submits with a job key pass it, through the recording layer.</summary>
public sealed class JobKeyGateTests
{
    private static readonly VideoSubmitOptions Keyed = new() { JobKey = "key", Account = "acme", Owner = "ann" };

    private readonly JobFixture _jobs = new();

    [Fact]
    public async Task Submit_SameKeyAndRequest_AnswersTheSameHandle()
    {
        var first = await _jobs.Recording.SubmitAsync("a boat", Keyed);

        var second = await _jobs.Recording.SubmitAsync("a boat", Keyed);

        Assert.Equal((first, 1), (second, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_SameKeyFromFiftyCallersAtOnce_BuysOnce()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Engine.OnSubmit = async (_, options, _) =>
        {
            await started.Task;
            return JobData.Handle(options.AttemptId!);
        };

        var callers = Enumerable.Range(0, 50).Select(_ => Task.Run(() => _jobs.Recording.SubmitAsync("a boat", Keyed))).ToArray();
        started.SetResult();
        var handles = await Task.WhenAll(callers);

        Assert.Equal((1, 1), (_jobs.Engine.Submits, handles.Distinct().Count()));
    }

    [Fact]
    public async Task Submit_WithoutKey_BuysEachTime()
    {
        await _jobs.Recording.SubmitAsync("a boat");
        await _jobs.Recording.SubmitAsync("a boat");

        Assert.Equal(2, _jobs.Engine.Submits);
    }

    public static TheoryData<string, VideoSubmitOptions, string> Others => new()
    {
        { "another boat", Keyed, "request" },
        { "a boat", Keyed with { Account = "other" }, "account" },
        { "a boat", Keyed with { Owner = "bob" }, "owner" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Submit_KeyOfAnotherJob_IsAConflictThatNamesWhatDiffers(string prompt, VideoSubmitOptions options, string field)
    {
        await _jobs.Recording.SubmitAsync("a boat", Keyed);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => _jobs.Recording.SubmitAsync(prompt, options));

        Assert.Equal((VideoErrorKind.Conflict, 1), (error.Kind, _jobs.Engine.Submits));
        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_KeyOfAnotherRequestInFlight_IsAConflict()
    {
        var answer = new TaskCompletionSource<VideoJobHandle>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Engine.OnSubmit = (_, _, _) => answer.Task;
        var first = _jobs.Recording.SubmitAsync("a boat", Keyed);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => _jobs.Recording.SubmitAsync("another boat", Keyed));
        answer.SetResult(JobData.Handle("a-1"));
        await first;

        Assert.Equal((VideoErrorKind.Conflict, 1), (error.Kind, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_FirstWasRejected_TriesAgain()
    {
        _jobs.Engine.OnSubmit = static (_, _, _) => throw new VideoSubmitRejectedException("busy") { Kind = VideoErrorKind.RateLimited };
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => _jobs.Recording.SubmitAsync("a boat", Keyed));
        _jobs.Engine.OnSubmit = static (_, options, _) => Task.FromResult(JobData.Handle(options.AttemptId!));

        var handle = await _jobs.Recording.SubmitAsync("a boat", Keyed);

        Assert.Equal(("job-1", 2), (handle.ProviderJobId, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_FirstHadNoAnswer_IsUnknownAndNotSentAgain()
    {
        _jobs.Engine.OnSubmit = static (_, options, _) => throw new SubmitOutcomeUnknownException("lost", JobData.Handle(options.AttemptId!, null));
        var first = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Keyed));

        var second = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Keyed));

        Assert.Equal((first.Handle!.AttemptId, 1), (second.Handle!.AttemptId, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_AnotherProcessIsSubmitting_IsATransientConflict()
    {
        await AddSubmittingAsync();
        _jobs.Clock.Advance(TimeSpan.FromMinutes(14));

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => _jobs.Recording.SubmitAsync("a boat", Keyed));

        Assert.Equal((VideoErrorKind.Conflict, true, 0), (error.Kind, error.IsTransient, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_AnotherProcessDiedSubmitting_IsUnknownAndNotSentAgain()
    {
        await AddSubmittingAsync();
        _jobs.Clock.Advance(TimeSpan.FromMinutes(15));

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => _jobs.Recording.SubmitAsync("a boat", Keyed));

        Assert.Equal(("crashed", null, 0), (error.Handle!.AttemptId, error.Handle.ProviderJobId, _jobs.Engine.Submits));
    }

    [Fact]
    public async Task Submit_JoinedCallerCancels_SaysThatItSentNothing()
    {
        var answer = new TaskCompletionSource<VideoJobHandle>(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Engine.OnSubmit = (_, _, _) => answer.Task;
        using var source = new CancellationTokenSource();
        var first = _jobs.Recording.SubmitAsync("a boat", Keyed);
        var joined = _jobs.Recording.SubmitAsync("a boat", Keyed, source.Token);

        await source.CancelAsync();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => joined);
        answer.SetResult(JobData.Handle("a-1"));
        Assert.Equal((null, "a-1"), (error.Handle, (await first).AttemptId));
    }

    [Fact]
    public async Task Submit_FirstCallerCancelsBeforeItSends_NextCallerBuys()
    {
        using var source = new CancellationTokenSource();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Engine.OnSubmit = async (_, options, token) =>
        {
            entered.TrySetResult();
            await goOn.Task;
            return token.IsCancellationRequested ? throw new VideoCanceledException("nothing sent", null, token) : JobData.Handle(options.AttemptId!);
        };
        var first = Task.Run(() => _jobs.Recording.SubmitAsync("a boat", Keyed, source.Token));
        await entered.Task;
        var joined = Task.Run(() => _jobs.Recording.SubmitAsync("a boat", Keyed));

        await source.CancelAsync();
        goOn.SetResult();

        await Assert.ThrowsAsync<VideoCanceledException>(() => first);
        Assert.Equal("job-1", (await joined).ProviderJobId);
    }

    [Fact]
    public async Task Submit_FirstCallerCancelsAfterAcceptance_NextCallerHasTheJob()
    {
        using var source = new CancellationTokenSource();
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _jobs.Engine.OnSubmit = async (_, options, token) =>
        {
            await goOn.Task;
            throw new VideoCanceledException("accepted", JobData.Handle(options.AttemptId!), token);
        };
        var first = _jobs.Recording.SubmitAsync("a boat", Keyed, source.Token);
        var joined = _jobs.Recording.SubmitAsync("a boat", Keyed);

        await source.CancelAsync();
        goOn.SetResult();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => first);
        Assert.Equal((error.Handle, 1), (await joined, _jobs.Engine.Submits));
    }

    private async Task AddSubmittingAsync() => await _jobs.Store.AddAsync(
        JobData.Record("crashed", VideoAttemptPhase.Submitting, "key") with { Fingerprint = new VideoRequest("a boat").Fingerprint, Account = Keyed.Account, Owner = Keyed.Owner });
}
