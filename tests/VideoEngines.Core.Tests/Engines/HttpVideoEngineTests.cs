using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Engines;

/// <summary>What the base of all HTTP engines does with time: shielded waits, timeouts, look-ups.</summary>
public sealed class HttpVideoEngineTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task SubmitAsync_Accepted_DeadlineIsTheOneOfTheOptions()
    {
        var engine = Engine(new AcmeServer(), static options => options.JobDeadline = TimeSpan.FromHours(2));

        var handle = await engine.SubmitAsync("a boat");

        Assert.Equal((_clock.GetUtcNow(), _clock.GetUtcNow() + TimeSpan.FromHours(2)), (handle.SubmittedAt, handle.Deadline!.Value));
        Assert.Equal(("acme/one", "test", TimeSpan.FromDays(1)), (handle.ModelSnapshot, handle.CatalogVersion, handle.ContentLifetime!.Value));
    }

    [Fact]
    public async Task SubmitAsync_NoAnswerWithinTheTimeout_IsUnknown()
    {
        var server = new SilentServer();
        var submit = Engine(server, static options => options.SubmitTimeout = TimeSpan.FromSeconds(20)).SubmitAsync("a boat");
        await server.Received;

        _clock.Advance(TimeSpan.FromSeconds(20) - TimeSpan.FromTicks(1));
        Assert.False(submit.IsCompleted);
        _clock.Advance(TimeSpan.FromTicks(1));

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => submit);
        Assert.Null(error.Handle!.ProviderJobId);
    }

    [Fact]
    public async Task SubmitAsync_CancelledAfterSending_WaitsForTheAnswer()
    {
        using var source = new CancellationTokenSource();
        var server = new SilentServer();
        var submit = Engine(server).SubmitAsync("a boat", null, source.Token);
        await server.Received;

        await source.CancelAsync();
        Assert.False(submit.IsCompleted);
        server.Answer();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => submit);
        Assert.Equal("job-1", error.Handle!.ProviderJobId);
    }

    [Fact]
    public async Task SubmitAsync_CancelledAfterSendingWithAbandon_LeavesAtOnceWithAHandle()
    {
        using var source = new CancellationTokenSource();
        var server = new SilentServer();
        var submit = Engine(server, static options => options.CancelDuringSubmit = CancelDuringSubmit.Abandon).SubmitAsync("a boat", null, source.Token);
        await server.Received;

        await source.CancelAsync();

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => submit);
        Assert.NotNull(error.Handle);
        Assert.Null(error.Handle.ProviderJobId);
    }

    [Fact]
    public async Task SubmitAsync_CancelledAfterSendingAndRefused_SaysThatNothingWasBought()
    {
        using var source = new CancellationTokenSource();
        var server = new SilentServer();
        var submit = Engine(server).SubmitAsync("a boat", null, source.Token);
        await server.Received;

        await source.CancelAsync();
        server.Answer(400, """{"code":"bad"}""");

        Assert.Null((await Assert.ThrowsAsync<VideoCanceledException>(() => submit)).Handle);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task SubmitAsync_Redirect_IsUnknownAndNotFollowed(int status)
    {
        var server = new AcmeServer { Submit = (status, "{}") };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Engine(server).SubmitAsync("a boat"));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task GetStatusAsync_NoJobIdAndNoLookUp_StaysQueued()
    {
        var server = new AcmeServer();

        var status = await Engine(server).GetStatusAsync(Lost());

        Assert.Equal((VideoJobState.Queued, 0), (status.State, server.Requests.Count));
    }

    [Fact]
    public async Task GetStatusesAsync_SeveralHandles_AreReadInOrder()
    {
        var server = new AcmeServer();

        await Engine(server).GetStatusesAsync([Lost() with { ProviderJobId = "job-2" }, Lost() with { ProviderJobId = "job-1" }]);

        Assert.Equal(["/v1/videos/job-2", "/v1/videos/job-1"], server.Requests.Select(static request => new Uri(request.Address).AbsolutePath));
    }

    [Fact]
    public async Task OpenContentAsync_OutputWithoutAddress_SaysToReadAgain()
    {
        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => Engine(new AcmeServer()).OpenContentAsync(Lost(), new VideoOutput()));

        Assert.Contains("Read the job's status again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelAsync_NotOverridden_IsNotSupported() => Assert.Equal(VideoCancelOutcome.NotSupported, await Engine(new AcmeServer()).CancelAsync(Lost()));

    [Fact]
    public void GetService_Facts_AreThoseOfTheProvider()
    {
        var engine = Engine(new AcmeServer());

        Assert.Equal("acme/one", engine.GetService<VideoEngineId>().ToString());
        Assert.Equal(TimeSpan.FromSeconds(3), engine.GetService<VideoPollingOptions>()!.FirstDelay);
        Assert.Same(_clock, engine.GetService<TimeProvider>());
        Assert.Null(engine.GetService(typeof(AcmeEngine), "a key"));
    }

    [Fact]
    public void GetService_OwnPollInterval_ReplacesTheProviders()
    {
        var polling = Engine(new AcmeServer(), static options => options.PollInterval = TimeSpan.FromSeconds(7)).GetService<VideoPollingOptions>()!;

        Assert.Equal((TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7), 0), (polling.FirstDelay, polling.MaxDelay, polling.Jitter));
    }

    private VideoJobHandle Lost() => new() { EngineId = "acme/one", AttemptId = "a-1", SubmittedAt = _clock.GetUtcNow() };

    private AcmeEngine Engine(HttpMessageHandler handler, Action<AcmeOptions>? configure = null)
    {
        var options = new AcmeOptions { ApiKey = "key" };
        configure?.Invoke(options);
        var client = ProviderClientFactory.CreateInvoker(handler);
        return new AcmeEngine(EngineContextFactory.Create(
            EngineFacts.Of(AcmeApp.Catalog, "acme/one") with { CatalogVersion = "test", ContentLifetime = TimeSpan.FromDays(1) },
            options,
            AcmeEngine.Provider,
            new ProviderHttp(() => client, _clock),
            _clock,
            new SafeDownloader(new DownloadOptions(), _clock)));
    }

    /// <summary>Takes the body and says nothing until it is told to.</summary>
    private sealed class SilentServer : HttpMessageHandler
    {
        private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<(int Status, string Body)> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Received => _received.Task;

        public void Answer(int status = 200, string body = """{"id":"job-1"}""") => _answer.SetResult((status, body));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            _received.SetResult();
            var (status, body) = await _answer.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage((System.Net.HttpStatusCode)status) { Content = new StringContent(body) };
        }
    }
}
