using System.Net;
using RichardSzalay.MockHttp;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public sealed class RunwayEngineStatusTests : IDisposable
{
    private readonly MockHttpMessageHandler _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task GetStatusAsync_Always_GetsTheTaskWithHeadersAndNoKeyInTheAddress()
    {
        HttpRequestMessage? sent = null;
        _http.When("*").Respond(request =>
        {
            sent = request;
            return RunwayTest.Json(HttpStatusCode.OK, RunwayTest.TaskJson("RUNNING", ",\"progress\":0.42"));
        });

        var status = await RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle);

        Assert.Equal(VideoJobState.Running, status.State);
        Assert.Equal(0.42, status.Progress);
        Assert.Equal(HttpMethod.Get, sent!.Method);
        Assert.Equal(RunwayTest.Task, sent.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer " + RunwayTest.Key, Assert.Single(sent.Headers.GetValues("Authorization")));
        Assert.Equal("2024-11-06", Assert.Single(sent.Headers.GetValues("X-Runway-Version")));
    }

    [Fact]
    public async Task GetStatusAsync_PendingWithProviderPolling_AsksForFiveSeconds()
    {
        _http.When("*").Respond("application/json", RunwayTest.TaskJson("PENDING"));

        Assert.Equal(TimeSpan.FromSeconds(5), (await RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle)).PollAfter);
    }

    [Fact]
    public async Task GetStatusAsync_PendingWithAPollIntervalOfTheHost_AsksForNothing()
    {
        _http.When("*").Respond("application/json", RunwayTest.TaskJson("PENDING"));
        var options = RunwayTest.Options();
        options.PollInterval = TimeSpan.FromMilliseconds(50);

        Assert.Null((await RunwayTest.CreateEngine(_http, options).GetStatusAsync(RunwayTest.Handle)).PollAfter);
    }

    [Theory]
    [InlineData(404, VideoErrorKind.NotFound, false)]
    [InlineData(401, VideoErrorKind.Authentication, false)]
    [InlineData(405, VideoErrorKind.Configuration, false)]
    [InlineData(400, VideoErrorKind.InvalidRequest, false)]
    public async Task GetStatusAsync_ErrorAnswer_ThrowsWithTheHandle(int status, VideoErrorKind kind, bool transient)
    {
        _http.When("*").Respond((HttpStatusCode)status, "application/json", """{"error":"x","code":"some_code"}""");

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle));

        Assert.Equal((kind, transient), (error.Kind, error.IsTransient));
        Assert.Equal("some_code", error.ProviderCode);
        Assert.Same(RunwayTest.Handle, error.Handle);
        Assert.DoesNotContain(RunwayTest.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatusAsync_RateLimitedForLong_ThrowsTransientWithRetryAfter()
    {
        _http.When("*").Respond(_ =>
        {
            var response = RunwayTest.Json(HttpStatusCode.TooManyRequests, """{"error":"x"}""");
            response.Headers.TryAddWithoutValidation("Retry-After", "60");
            return response;
        });

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle));

        Assert.True(error.IsTransient);
        Assert.Equal(TimeSpan.FromSeconds(60), error.RetryAfter);
    }

    [Fact]
    public async Task GetStatusAsync_AnswerThatIsNoTask_ThrowsTransientAndSaysNothingAboutTheJob()
    {
        _http.When("*").Respond("text/html", "<html>captive portal</html>");

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle));

        Assert.Equal(VideoErrorKind.Transport, error.Kind);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task GetStatusAsync_Cancelled_ThrowsCancellation()
    {
        _http.When("*").Respond("application/json", RunwayTest.TaskJson("PENDING"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void GetService_Facts_AreKnown()
    {
        var engine = RunwayTest.CreateEngine(_http);

        Assert.Equal(VideoEngineIds.RunwayGen45, engine.Id);
        Assert.Equal(VideoEngineIds.RunwayGen45, engine.GetService<VideoEngineId>());
        Assert.Same(engine, engine.GetService<RunwayGen45Engine>());
        Assert.Same(engine, engine.GetService<RunwayVideoEngine>());
    }

    [Fact]
    public void Polling_AnyReadOfAnyAttempt_WaitsFiveToTenSeconds()
    {
        var polling = RunwayTest.CreateEngine(_http).GetService<VideoPollingOptions>()!;

        var waits = Enumerable.Range(0, 30).SelectMany(read => Enumerable.Range(0, 200).Select(attempt => polling.DelayBefore(read, $"att-{attempt}"))).ToArray();

        Assert.InRange(waits.Min(), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5.2));
        Assert.InRange(waits.Max(), TimeSpan.FromSeconds(9.5), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Constructor_MalformedSetting_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(() => new RunwayGen45Engine(new RunwayOptions { BaseAddress = new Uri("ftp://example.com") }));

        Assert.Contains("VideoEngines:Runway:BaseAddress", error.Message, StringComparison.Ordinal);
    }
}
