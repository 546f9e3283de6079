namespace VideoEngines.Testing.Tests;

public class FakeVideoEngineSubmitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SubmitAsync_TwoSubmits_CountIdsUp()
    {
        var fake = FakeVideoEngine.Succeeds();

        var first = await fake.SubmitAsync("one", cancellationToken: Token);
        var second = await fake.SubmitAsync("two", cancellationToken: Token);

        Assert.Equal(("fake-1", "fake-2"), (first.ProviderJobId, second.ProviderJobId));
        Assert.NotEqual(first.AttemptId, second.AttemptId);
    }

    [Fact]
    public async Task SubmitAsync_SameCallsOnTwoFakes_GiveTheSameHandles()
    {
        var first = await FakeVideoEngine.Succeeds().SubmitAsync("one", cancellationToken: Token);
        var second = await FakeVideoEngine.Succeeds().SubmitAsync("one", cancellationToken: Token);

        Assert.Equal(first.ToJson(), second.ToJson());
    }

    [Fact]
    public async Task SubmitAsync_Accepted_HandleTellsWhatWasAskedFor()
    {
        var clock = new ManualTimeProvider();
        var request = new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(5), Resolution = VideoResolution.P720, Count = 2 };
        var options = new VideoSubmitOptions { AttemptId = "att-7", JobKey = "key", Owner = "ada", Credential = "eu", Traceparent = "00-x" };

        var handle = await FakeVideoEngine.Succeeds().WithId("acme/test").WithClock(clock).SubmitAsync(request, options, Token);

        Assert.Equal("acme/test", handle.EngineId);
        Assert.Equal(("att-7", "key", "ada", "eu", "00-x"), (handle.AttemptId, handle.JobKey, handle.Owner, handle.Credential, handle.Traceparent));
        Assert.Equal((TimeSpan.FromSeconds(5), VideoResolution.P720, 2), (handle.ExpectedDuration, handle.ExpectedResolution, handle.ExpectedCount));
        Assert.Equal((request.Fingerprint, VideoOperation.TextToVideo), (handle.Fingerprint, handle.Operation));
        Assert.Equal(clock.GetUtcNow(), handle.SubmittedAt);
        Assert.True(handle.Deadline > handle.SubmittedAt);
    }

    [Fact]
    public async Task SubmitAsync_Accepted_IsRecorded()
    {
        var fake = FakeVideoEngine.Succeeds();
        var request = new VideoRequest("a boat");
        var options = new VideoSubmitOptions { Account = "acme" };

        var handle = await fake.SubmitAsync(request, options, Token);

        var submit = Assert.Single(fake.Submits);
        Assert.Same(request, submit.Request);
        Assert.Same(options, submit.Options);
        Assert.Equal(handle, submit.Handle);
        Assert.Null(submit.Error);
    }

    [Theory]
    [InlineData(VideoErrorKind.RateLimited, true)]
    [InlineData(VideoErrorKind.ContentRefused, false)]
    public async Task SubmitAsync_Rejects_ThrowsProofThatNoJobExists(VideoErrorKind kind, bool transient)
    {
        var fake = FakeVideoEngine.Rejects(kind, "no", "1303", TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => fake.SubmitAsync("x", cancellationToken: Token));

        Assert.Equal((kind, transient, "no", "1303", TimeSpan.FromSeconds(3)), (error.Kind, error.IsTransient, error.Message, error.ProviderCode, error.RetryAfter));
        Assert.Equal(fake.Id, error.EngineId);
        Assert.Null(error.Handle);
        Assert.Same(error, Assert.Single(fake.Submits).Error);
        Assert.Null(fake.Submits[0].Handle);
    }

    [Fact]
    public async Task SubmitAsync_Unknown_ThrowsWithAHandleWithoutJobId()
    {
        var fake = FakeVideoEngine.SubmitUnknown();

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fake.SubmitAsync("x", new() { AttemptId = "att-1" }, Token));

        Assert.Equal("att-1", error.Handle!.AttemptId);
        Assert.Null(error.Handle.ProviderJobId);
        Assert.Equal(error.Handle, Assert.Single(fake.Submits).Handle);
    }

    [Fact]
    public async Task SubmitAsync_TokenCancelledBefore_SendsNothing()
    {
        var fake = FakeVideoEngine.Succeeds();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => fake.SubmitAsync("x", cancellationToken: new CancellationToken(true)));

        Assert.Null(error.Handle);
        Assert.Empty(fake.Submits);
    }

    [Fact]
    public async Task SubmitAsync_TokenCancelledOnTheWay_ThrowsWithTheAcceptedHandle()
    {
        using var source = new CancellationTokenSource();
        var fake = FakeVideoEngine.Succeeds().OnSubmit(_ => source.Cancel());

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => fake.SubmitAsync("x", cancellationToken: source.Token));

        Assert.Equal("fake-1", error.Handle!.ProviderJobId);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(VideoJobState.Queued, (await fake.GetStatusAsync(error.Handle, Token)).State);
    }

    [Fact]
    public async Task SubmitAsync_UnknownAndCancelledOnTheWay_ThrowsWithAHandleWithoutJobId()
    {
        using var source = new CancellationTokenSource();
        var fake = FakeVideoEngine.SubmitUnknown().OnSubmit(_ => source.Cancel());

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => fake.SubmitAsync("x", cancellationToken: source.Token));

        Assert.NotNull(error.Handle);
        Assert.Null(error.Handle.ProviderJobId);
    }

    [Fact]
    public async Task Then_MoreSubmitsThanJobs_RepeatsTheLast()
    {
        var fake = FakeVideoEngine.Rejects(VideoErrorKind.RateLimited).Then(FakeJob.SubmitUnknown()).Then(FakeJob.Succeeds());

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => fake.SubmitAsync("1", cancellationToken: Token));
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fake.SubmitAsync("2", cancellationToken: Token));
        var third = await fake.SubmitAsync("3", cancellationToken: Token);
        var fourth = await fake.SubmitAsync("4", cancellationToken: Token);

        Assert.Equal(("fake-3", "fake-4"), (third.ProviderJobId, fourth.ProviderJobId));
        Assert.Equal(["1", "2", "3", "4"], fake.Submits.Select(s => s.Request.Prompt));
    }

    [Fact]
    public async Task Then_FluentMembersAfterIt_ChangeOnlyTheLastJob()
    {
        var fake = FakeVideoEngine.Succeeds().After(1).WithCost(VideoCost.Usd(1)).Then(FakeJob.Succeeds()).After(1).WithCost(VideoCost.Usd(2));

        var first = await fake.SubmitAsync("1", cancellationToken: Token);
        var second = await fake.SubmitAsync("2", cancellationToken: Token);

        Assert.Equal(VideoCost.Usd(1), (await fake.GetStatusAsync(first, Token)).Cost);
        Assert.Equal(VideoCost.Usd(2), (await fake.GetStatusAsync(second, Token)).Cost);
    }

    [Fact]
    public async Task SubmitAsync_ManyAtOnce_RecordsEachOnceWithItsOwnId()
    {
        var fake = FakeVideoEngine.Succeeds();

        var handles = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => fake.SubmitAsync($"p{i}", cancellationToken: Token))));

        Assert.Equal(200, handles.Select(h => h.ProviderJobId).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 200).Select(i => $"fake-{i}"), fake.Submits.Select(s => s.Handle!.ProviderJobId));
    }
}
