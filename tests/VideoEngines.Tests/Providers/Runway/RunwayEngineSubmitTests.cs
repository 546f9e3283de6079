using System.Net;
using RichardSzalay.MockHttp;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

public sealed class RunwayEngineSubmitTests : IDisposable
{
    private readonly MockHttpMessageHandler _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task SubmitAsync_TextToVideo_PostsGoldenBodyWithHeadersBelowThePrefix()
    {
        HttpRequestMessage? sent = null;
        string? body = null;
        _http.When("*").Respond(async request =>
        {
            sent = request;
            body = await request.Content!.ReadAsStringAsync();
            return RunwayTest.Json(HttpStatusCode.OK, $$$"""{"id":"{{{RunwayTest.TaskId}}}","estimatedCost":{"credits":60}}""");
        });

        await RunwayTest.CreateEngine(_http).SubmitAsync(RunwayTest.Prompt);

        Assert.Equal(HttpMethod.Post, sent!.Method);
        Assert.Equal(RunwayTest.TextToVideo, sent.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer " + RunwayTest.Key, Assert.Single(sent.Headers.GetValues("Authorization")));
        Assert.Equal("2024-11-06", Assert.Single(sent.Headers.GetValues("X-Runway-Version")));
        Assert.Equal("application/json", sent.Content!.Headers.ContentType!.ToString());
        Assert.Equal(RunwayTest.Canonical(RunwayTest.Golden("text-to-video-minimal")), RunwayTest.Canonical(body!));
    }

    [Fact]
    public async Task SubmitAsync_StartFrame_PostsToImageToVideo()
    {
        var call = _http.When(HttpMethod.Post, RunwayTest.ImageToVideo).RespondAfterReading(_ => Created());

        await RunwayTest.CreateEngine(_http).SubmitAsync(new VideoRequest("x") { StartFrame = VideoMedia.FromUri("https://images.example.com/boat.png") });

        Assert.Equal(1, _http.GetMatchCount(call));
    }

    [Fact]
    public async Task SubmitAsync_Accepted_HandleSaysWhereAndWhat()
    {
        _http.When(RunwayTest.TextToVideo).RespondAfterReading(_ => Created());
        var request = new VideoRequest("x") { Seed = 0, Duration = TimeSpan.FromSeconds(8) };

        var handle = await RunwayTest.CreateEngine(_http).SubmitAsync(request, new VideoSubmitOptions { AttemptId = "att-7", JobKey = "key-7", Owner = "user-7" });

        Assert.Equal(RunwayTest.TaskId, handle.ProviderJobId);
        Assert.Equal(RunwayTest.Engine, handle.EngineId);
        Assert.Equal("gen4.5", handle.ModelSnapshot);
        Assert.Equal("gateway.example.com", handle.Host);
        Assert.Equal(("att-7", "key-7", "user-7", "default"), (handle.AttemptId, handle.JobKey, handle.Owner, handle.Credential));
        Assert.Null(handle.ExternalId);
        Assert.Equal(TimeSpan.FromSeconds(8), handle.ExpectedDuration);
        Assert.Equal(request.Fingerprint, handle.Fingerprint);
        Assert.Equal(RunwayTest.Now, handle.SubmittedAt);
    }

    [Theory]
    [InlineData(400, VideoErrorKind.InvalidRequest)]
    [InlineData(401, VideoErrorKind.Authentication)]
    [InlineData(404, VideoErrorKind.NotFound)]
    [InlineData(405, VideoErrorKind.Configuration)]
    public async Task SubmitAsync_DocumentedRefusal_IsRejectedAndWasSent(int status, VideoErrorKind kind)
    {
        _http.When("*").RespondAfterReading(body => RunwayTest.Json((HttpStatusCode)status, $$"""{"error":"no: {{RunwayTest.Prompt}}","code":"bad_thing","issues":[]}"""));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => RunwayTest.CreateEngine(_http).SubmitAsync(RunwayTest.Prompt));

        Assert.Equal(kind, error.Kind);
        Assert.Equal("bad_thing", error.ProviderCode);
        Assert.True(error.WasSent);
        Assert.False(error.WasCharged);
        Assert.Null(error.Handle);
        AssertKeepsSecrets(error);
    }

    [Fact]
    public async Task SubmitAsync_DailyLimit_IsRejectedTransientWithRetryAfter()
    {
        _http.When("*").RespondAfterReading(_ =>
        {
            var response = RunwayTest.Json(HttpStatusCode.TooManyRequests, """{"error":"limit"}""");
            response.Headers.TryAddWithoutValidation("Retry-After", "120");
            return response;
        });

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => RunwayTest.CreateEngine(_http).SubmitAsync("x"));

        Assert.Equal(VideoErrorKind.RateLimited, error.Kind);
        Assert.True(error.IsTransient);
        Assert.Equal(TimeSpan.FromSeconds(120), error.RetryAfter);
    }

    [Theory]
    [InlineData(500, """{"error":"x"}""")]
    [InlineData(502, "<html>bad gateway</html>")]
    [InlineData(503, "")]
    [InlineData(504, """{"error":"x"}""")]
    [InlineData(408, """{"error":"x"}""")]
    [InlineData(409, """{"error":"x"}""")]
    [InlineData(307, "")]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "null")]
    [InlineData(200, """{"id":""}""")]
    [InlineData(200, """{"id":7}""")]
    [InlineData(200, "not json")]
    public async Task SubmitAsync_AnswerThatProvesNothing_IsUnknownAndSentOnce(int status, string body)
    {
        var call = _http.When("*").RespondAfterReading(_ => RunwayTest.Json((HttpStatusCode)status, body));

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => RunwayTest.CreateEngine(_http).SubmitAsync(RunwayTest.Prompt));

        Assert.NotNull(error.Handle);
        Assert.Null(error.Handle.ProviderJobId);
        Assert.Equal(1, _http.GetMatchCount(call));
        AssertKeepsSecrets(error);
    }

    [Fact]
    public async Task GetStatusAsync_OutcomeUnknown_StaysPendingWithoutAsking()
    {
        var call = _http.When("*").Respond(HttpStatusCode.OK);

        var status = await RunwayTest.CreateEngine(_http).GetStatusAsync(RunwayTest.Handle with { ProviderJobId = null });

        Assert.False(status.IsTerminal);
        Assert.Equal(0, _http.GetMatchCount(call));
    }

    [Fact]
    public async Task FindAsync_Always_IsNotSupported() => Assert.Equal(
        VideoFindOutcome.NotSupported,
        (await RunwayTest.CreateEngine(_http).FindAsync(RunwayTest.Handle with { ProviderJobId = null })).Outcome);

    [Fact]
    public async Task SubmitAsync_UnmetDemand_SendsNothing()
    {
        var call = _http.When("*").Respond(HttpStatusCode.OK);

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => RunwayTest.CreateEngine(_http).SubmitAsync(new VideoRequest("x") { GenerateAudio = true }));

        Assert.Equal(0, _http.GetMatchCount(call));
    }

    [Fact]
    public async Task SubmitAsync_NoKey_NamesTheSettingAndTheVariable()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => RunwayTest.CreateEngine(_http, new RunwayOptions()).SubmitAsync("x"));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("VideoEngines:Runway:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("RUNWAYML_API_SECRET", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_CancelledBefore_SendsNothing()
    {
        var call = _http.When("*").Respond(HttpStatusCode.OK);

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => RunwayTest.CreateEngine(_http).SubmitAsync("x", null, new CancellationToken(canceled: true)));

        Assert.Null(error.Handle);
        Assert.Equal(0, _http.GetMatchCount(call));
    }

    [Fact]
    public async Task SubmitAsync_CancelledWhileTheAnswerIsAwaited_ThrowsWithTheAcceptedHandle()
    {
        using var cancel = new CancellationTokenSource();
        _http.When("*").RespondAfterReading(_ =>
        {
            cancel.Cancel();
            return Created();
        });

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => RunwayTest.CreateEngine(_http).SubmitAsync(RunwayTest.Prompt, null, cancel.Token));

        Assert.Equal(RunwayTest.TaskId, error.Handle?.ProviderJobId);
        AssertKeepsSecrets(error);
    }

    [Fact]
    public async Task SubmitAsync_TokenThatNoHeaderTakes_IsRejectedWithoutQuotingIt()
    {
        var call = _http.When("*").Respond(HttpStatusCode.OK);
        var options = new RunwayOptions();
        options.AddAccount("eu", account => account.UseToken(_ => ValueTask.FromResult(RunwayTest.Key + "\r\nX-Evil: 1")));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => RunwayTest.CreateEngine(_http, options).SubmitAsync(RunwayTest.Prompt));

        Assert.False(error.WasSent);
        Assert.Equal(0, _http.GetMatchCount(call));
        AssertKeepsSecrets(error);
    }

    private static HttpResponseMessage Created() => RunwayTest.Json(HttpStatusCode.OK, $$"""{"id":"{{RunwayTest.TaskId}}"}""");

    private static void AssertKeepsSecrets(Exception error)
    {
        Assert.DoesNotContain(RunwayTest.Key, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunwayTest.Prompt, error.ToString(), StringComparison.Ordinal);
    }
}
