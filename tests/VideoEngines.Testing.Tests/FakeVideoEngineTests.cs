namespace VideoEngines.Testing.Tests;

public class FakeVideoEngineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CancelAsync_RunningJob_IsReadAsCancelled()
    {
        var fake = FakeVideoEngine.Succeeds();
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        Assert.Equal(VideoCancelOutcome.Cancelled, await fake.CancelAsync(handle, Token));

        Assert.Equal(VideoJobState.Cancelled, (await fake.GetStatusAsync(handle, Token)).State);
        Assert.Equal([new FakeCancel(handle, VideoCancelOutcome.Cancelled)], fake.Cancels);
    }

    [Fact]
    public async Task CancelAsync_EndWasRead_IsTooLate()
    {
        var fake = FakeVideoEngine.Succeeds().After(1);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);
        await fake.GetStatusAsync(handle, Token);

        Assert.Equal(VideoCancelOutcome.TooLate, await fake.CancelAsync(handle, Token));

        Assert.Equal(VideoJobState.Succeeded, (await fake.GetStatusAsync(handle, Token)).State);
    }

    [Theory]
    [InlineData(VideoCancelOutcome.Requested)]
    [InlineData(VideoCancelOutcome.TooLate)]
    [InlineData(VideoCancelOutcome.NotSupported)]
    [InlineData(VideoCancelOutcome.Unknown)]
    public async Task CancelAsync_OtherOutcome_JobGoesOn(VideoCancelOutcome outcome)
    {
        var fake = FakeVideoEngine.Succeeds().After(1).WithCancel(outcome);
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        Assert.Equal(outcome, await fake.CancelAsync(handle, Token));

        Assert.Equal(VideoJobState.Succeeded, (await fake.GetStatusAsync(handle, Token)).State);
    }

    [Fact]
    public async Task FindAsync_Default_IsNotSupported()
    {
        var fake = FakeVideoEngine.Succeeds();
        var handle = await fake.SubmitAsync("x", cancellationToken: Token);

        Assert.Equal(VideoFindOutcome.NotSupported, (await fake.FindAsync(handle, Token)).Outcome);
        Assert.Equal([handle], fake.Finds);
    }

    [Fact]
    public async Task FindAsync_UnknownSubmitThatIsFound_GivesTheCompletedHandle()
    {
        var fake = FakeVideoEngine.SubmitUnknown().WithFind(VideoFindOutcome.Found);
        var attempt = (await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fake.SubmitAsync("x", cancellationToken: Token))).Handle!;

        var found = await fake.FindAsync(attempt, Token);

        Assert.Equal(VideoFindOutcome.Found, found.Outcome);
        Assert.Equal(attempt with { ProviderJobId = "fake-1" }, found.Handle);
    }

    [Fact]
    public async Task GetStatusAsync_UnknownSubmitThatIsFound_FollowsTheScriptAndTellsTheJobId()
    {
        var fake = FakeVideoEngine.SubmitUnknown().WithFind(VideoFindOutcome.Found).After(1);
        var attempt = (await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fake.SubmitAsync("x", cancellationToken: Token))).Handle!;

        var status = await fake.GetStatusAsync(attempt, Token);

        Assert.Equal((VideoJobState.Succeeded, "fake-1"), (status.State, status.ProviderJobId));
    }

    [Theory]
    [InlineData(VideoFindOutcome.NotSupported)]
    [InlineData(VideoFindOutcome.NotFound)]
    public async Task GetStatusAsync_UnknownSubmitThatIsNotFound_StaysQueued(VideoFindOutcome outcome)
    {
        var fake = FakeVideoEngine.SubmitUnknown().WithFind(outcome).After(1);
        var attempt = (await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => fake.SubmitAsync("x", cancellationToken: Token))).Handle!;

        Assert.Equal(VideoJobState.Queued, (await fake.GetStatusAsync(attempt, Token)).State);
        Assert.Equal(outcome, (await fake.FindAsync(attempt, Token)).Outcome);
    }

    [Fact]
    public async Task FindAsync_RejectedSubmit_FindsNothing()
    {
        var fake = FakeVideoEngine.Rejects(VideoErrorKind.RateLimited).WithFind(VideoFindOutcome.Found);
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => fake.SubmitAsync("x", new() { AttemptId = "att-1" }, Token));

        var found = await fake.FindAsync(new VideoJobHandle { EngineId = fake.Id, AttemptId = "att-1" }, Token);

        Assert.Equal(VideoFindOutcome.NotFound, found.Outcome);
    }

    [Fact]
    public async Task OpenContentAsync_Default_GivesBytesThatLookLikeAVideo()
    {
        var fake = FakeVideoEngine.Succeeds().After(1);
        var (handle, status) = await EndAsync(fake, new VideoRequest("x") { Duration = TimeSpan.FromSeconds(5) });
        var output = Assert.Single(status.Outputs);

        await using var content = await fake.OpenContentAsync(handle, output, Token);
        using var copy = new MemoryStream();
        await content.Stream.CopyToAsync(copy, Token);

        Assert.Equal(("video/mp4", copy.Length), (content.ContentType, content.Length));
        Assert.Equal("ftyp"u8.ToArray(), copy.ToArray()[4..8]);
        Assert.Equal(TimeSpan.FromSeconds(5), output.Duration);
        Assert.Equal([output], fake.Downloads);
    }

    [Fact]
    public async Task OpenContentAsync_GivenOutputs_GivesEachItsBytes()
    {
        var fake = FakeVideoEngine.Succeeds().After(1).WithOutput(new byte[] { 1, 2 }).WithOutput(new byte[] { 3 }, "video/webm");
        var (handle, status) = await EndAsync(fake, "x");

        await using var content = await fake.OpenContentAsync(handle, status.Outputs[1], Token);

        Assert.Equal(2, status.Delivered);
        Assert.Equal(("video/webm", 1L, 3), (content.ContentType, content.Length, content.Stream.ReadByte()));
        Assert.Equal("video/webm", status.Outputs[1].ContentType);
    }

    [Fact]
    public async Task GetStatusAsync_RequestForThree_DeliversThree()
    {
        var (_, status) = await EndAsync(FakeVideoEngine.Succeeds().After(1), new VideoRequest("x") { Count = 3 });

        Assert.Equal((3, 3), (status.Requested, status.Delivered));
        Assert.Equal([0, 1, 2], status.Outputs.Select(o => o.Index));
    }

    [Fact]
    public async Task OpenContentAsync_FailingDownloads_FailsThenWorks()
    {
        var fake = FakeVideoEngine.Succeeds().After(1).FailingDownloads(1);
        var (handle, status) = await EndAsync(fake, "x");

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => fake.OpenContentAsync(handle, status.Outputs[0], Token));
        await using var content = await fake.OpenContentAsync(handle, status.Outputs[0], Token);

        Assert.Equal(handle, error.Handle);
        Assert.NotEqual(0, content.Length);
    }

    [Fact]
    public async Task OpenContentAsync_OutputThatIsNotThere_Throws()
    {
        var fake = FakeVideoEngine.Succeeds().After(1);
        var (handle, _) = await EndAsync(fake, "x");

        await Assert.ThrowsAsync<VideoDownloadException>(() => fake.OpenContentAsync(handle, new VideoOutput { Index = 1 }, Token));
    }

    [Fact]
    public void GetService_Facts_AreKnown()
    {
        var clock = new ManualTimeProvider();
        var fake = FakeVideoEngine.Succeeds().WithId("acme/one").WithClock(clock);

        Assert.Equal("acme/one", fake.GetService<VideoEngineId>());
        Assert.Same(clock, fake.GetService<TimeProvider>());
        Assert.Same(fake, fake.GetService<FakeVideoEngine>());
        Assert.Same(fake, fake.GetService<IVideoEngine>());
        Assert.Null(fake.GetService<string>());
    }

    [Fact]
    public void GetService_Polling_AsksForNoWaiting()
    {
        var polling = FakeVideoEngine.Succeeds().GetService<VideoPollingOptions>();

        Assert.NotNull(polling);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero), (polling.FirstDelay, polling.MinDelay, polling.MaxDelay));
    }

    [Fact]
    public void WithPolling_Set_IsAskedFor()
    {
        var polling = new VideoPollingOptions { MinDelay = TimeSpan.FromSeconds(9) };

        Assert.Same(polling, FakeVideoEngine.Succeeds().WithPolling(polling).GetService<VideoPollingOptions>());
    }

    [Fact]
    public async Task AllMembers_UsedAtOnce_RecordEveryCall()
    {
        var fake = FakeVideoEngine.Succeeds();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            var handle = await fake.SubmitAsync("x", cancellationToken: Token);
            await fake.GetStatusAsync(handle, Token);
            await fake.CancelAsync(handle, Token);
            await fake.FindAsync(handle, Token);
            Assert.Equal(VideoJobState.Cancelled, (await fake.GetStatusAsync(handle, Token)).State);
        })));

        Assert.Equal((50, 100, 50, 50), (fake.Submits.Count, fake.StatusReads.Count, fake.Cancels.Count, fake.Finds.Count));
    }

    private static async Task<(VideoJobHandle Handle, VideoJobStatus Status)> EndAsync(FakeVideoEngine fake, VideoRequest request)
    {
        var handle = await fake.SubmitAsync(request, cancellationToken: Token);
        return (handle, await fake.GetStatusAsync(handle, Token));
    }
}
