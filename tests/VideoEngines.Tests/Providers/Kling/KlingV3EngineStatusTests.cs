using System.Globalization;
using System.Net;

namespace VideoEngines.Providers.Kling;

public sealed class KlingV3EngineStatusTests
{
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task GetStatusAsync_Running_AsksForTheTask()
    {
        var server = new KlingServer().OnRead(static _ => KlingServer.TaskJson("7"));

        var status = await server.CreateEngine().GetStatusAsync(Handle("7"));

        Assert.Equal((VideoJobState.Running, "processing"), (status.State, status.RawStatus));
        var sent = Assert.Single(server.Requests);
        Assert.Equal((HttpMethod.Get, "http://127.0.0.1:1/kling/tasks?task_ids=7", "Bearer " + KlingServer.Key), (sent.Method, sent.Address, sent.Authorization));
        Assert.Empty(sent.Body);
    }

    [Fact]
    public async Task GetStatusAsync_StoredHandleInAnotherProcess_IsReadAgain()
    {
        var submitting = new KlingServer().OnCreate(HttpStatusCode.OK, """{"code":0,"data":{"id":"7","status":"submitted"}}""");
        var stored = (await submitting.CreateEngine().SubmitAsync("a boat")).ToJson();
        var reading = new KlingServer().OnRead(static _ => KlingServer.TaskJson("7", "submitted"));

        var status = await reading.CreateEngine().GetStatusAsync(VideoJobHandle.Parse(stored));

        Assert.Equal(VideoJobState.Queued, status.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"id":"70","status":"succeeded"}""")]
    public async Task GetStatusAsync_TaskNotShown_IsATransientErrorNotAnEnd(string data)
    {
        var server = new KlingServer().OnRead(_ => data);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => server.CreateEngine().GetStatusAsync(Handle("7")));

        Assert.Equal((VideoErrorKind.NotFound, true, "7"), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, 1103, VideoErrorKind.Permission, false)]
    [InlineData(HttpStatusCode.Unauthorized, 1002, VideoErrorKind.Authentication, false)]
    [InlineData(HttpStatusCode.TooManyRequests, 1302, VideoErrorKind.RateLimited, true)]
    [InlineData(HttpStatusCode.TooManyRequests, 1304, VideoErrorKind.Permission, false)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 5001, VideoErrorKind.ProviderFault, true)]
    public async Task GetStatusAsync_ErrorAnswer_IsAboutTheReadNotTheJob(HttpStatusCode status, int code, VideoErrorKind kind, bool transient)
    {
        var server = new KlingServer().OnRead(status, $$"""{"code":{{code}},"message":"no: {{KlingServer.Key}}","data":[]}""", LongWait);

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => server.CreateEngine().GetStatusAsync(Handle("7")));

        Assert.Equal((kind, transient, LongWait), (error.Kind, error.IsTransient, error.RetryAfter));
        Assert.Equal(code.ToString(CultureInfo.InvariantCulture), error.ProviderCode);
        Assert.Equal("7", error.Handle!.ProviderJobId);
        Assert.DoesNotContain(KlingServer.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatusAsync_AnswerThatIsNoJson_IsATransientError()
    {
        var server = new KlingServer().OnRead(HttpStatusCode.OK, "<html>");

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => server.CreateEngine().GetStatusAsync(Handle("7")));

        Assert.Equal((VideoErrorKind.Transport, true), (error.Kind, error.IsTransient));
    }

    [Fact]
    public async Task GetStatusAsync_SubmitWithoutAnswer_FindsTheJobThenReadsIt()
    {
        var server = new KlingServer().OnRead(static _ => KlingServer.TaskJson("7", "processing", "att-x"));

        var status = await server.CreateEngine().GetStatusAsync(Handle(null, "att-x"));

        Assert.Equal((VideoJobState.Running, "7"), (status.State, status.ProviderJobId));
        Assert.Equal(
            ["http://127.0.0.1:1/kling/tasks?external_task_ids=att-x", "http://127.0.0.1:1/kling/tasks?task_ids=7"],
            server.Requests.Select(static r => r.Address));
    }

    [Fact]
    public async Task FindAsync_Shown_CompletesTheHandle()
    {
        var server = new KlingServer().OnRead(static _ => KlingServer.TaskJson("7", "submitted", "att-x"));

        var found = await server.CreateEngine().FindAsync(Handle(null, "att-x"));

        Assert.Equal(VideoFindOutcome.Found, found.Outcome);
        Assert.Equal(Handle("7", "att-x"), found.Handle);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"id":"7","status":"submitted","external_id":"att-y"}""")]
    public async Task FindAsync_NotShown_IsNotFound(string data)
    {
        var server = new KlingServer().OnRead(_ => data);

        Assert.Equal(VideoFindOutcome.NotFound, (await server.CreateEngine().FindAsync(Handle(null, "att-x"))).Outcome);
    }

    [Fact]
    public async Task FindAsync_ErrorAnswer_IsThrownAndNeverNotFound()
    {
        var server = new KlingServer().OnRead(HttpStatusCode.BadRequest, """{"code":1201,"message":"Task not found by id/external id"}""");

        await Assert.ThrowsAsync<VideoEngineException>(() => server.CreateEngine().FindAsync(Handle(null, "att-x")));
    }

    [Fact]
    public async Task GetStatusesAsync_ManyJobs_AsksForTwentyAtATimeAndKeepsTheOrder()
    {
        var server = new KlingServer().OnRead(static query => string.Join(',', Ids(query).Reverse().Select(static id => KlingServer.TaskJson(id, "word-" + id))));
        var handles = Enumerable.Range(1, 45).Select(static i => Handle(i.ToString(CultureInfo.InvariantCulture))).Reverse().ToArray();

        var statuses = await server.CreateEngine().GetStatusesAsync(handles);

        Assert.Equal(handles.Select(static h => "word-" + h.ProviderJobId), statuses.Select(static s => s.RawStatus));
        Assert.Equal([20, 20, 5], server.Requests.Select(static r => Ids(r.Address).Length));
    }

    [Fact]
    public async Task GetStatusesAsync_NoHandles_AsksNothing()
    {
        var server = new KlingServer();

        Assert.Empty(await server.CreateEngine().GetStatusesAsync([]));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task GetStatusesAsync_JobsOfTwoAccounts_AreReadWithTheirOwnKeys()
    {
        var server = new KlingServer().OnRead(static query => string.Join(',', Ids(query).Select(static id => KlingServer.TaskJson(id, "word-" + id))));
        var engine = server.CreateEngine(static o => o.AddAccount("eu", static a => a.ApiKey = "key-eu"));

        var statuses = await engine.GetStatusesAsync([Handle("1"), Handle("2") with { Credential = "eu" }, Handle("3")]);

        Assert.Equal(["word-1", "word-2", "word-3"], statuses.Select(static s => s.RawStatus));
        Assert.Equal(
            [("Bearer " + KlingServer.Key, "1,3"), ("Bearer key-eu", "2")],
            server.Requests.Select(static r => (r.Authorization!, string.Join(',', Ids(r.Address)))));
    }

    [Fact]
    public async Task GetStatusesAsync_OneJobNotShown_FailsWithItsHandle()
    {
        var server = new KlingServer().OnRead(static _ => KlingServer.TaskJson("1"));

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => server.CreateEngine().GetStatusesAsync([Handle("1"), Handle("2")]));

        Assert.Equal((VideoErrorKind.NotFound, true, "2"), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
    }

    [Fact]
    public async Task GetStatusesAsync_SubmitWithoutAnswerAmongThem_IsFound()
    {
        var server = new KlingServer().OnRead(static query => query.Contains("external", StringComparison.Ordinal)
            ? KlingServer.TaskJson("9", "submitted", "att-x")
            : string.Join(',', Ids(query).Select(static id => KlingServer.TaskJson(id, "word-" + id))));

        var statuses = await server.CreateEngine().GetStatusesAsync([Handle(null, "att-x"), Handle("1")]);

        Assert.Equal(["word-9", "word-1"], statuses.Select(static s => s.RawStatus));
    }

    [Fact]
    public async Task CancelAsync_Always_IsNotSupported()
    {
        var server = new KlingServer();

        Assert.Equal(VideoCancelOutcome.NotSupported, await server.CreateEngine().CancelAsync(Handle("7")));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void GetService_Polling_FitsRendersOfMinutes()
    {
        var polling = new KlingServer().CreateEngine().GetService<VideoPollingOptions>()!;

        Assert.InRange(polling.FirstDelay, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30));
        Assert.InRange(polling.MaxDelay, polling.MinDelay, TimeSpan.FromSeconds(30));
    }

    private static string[] Ids(string address) => address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(',');

    private static VideoJobHandle Handle(string? id, string attempt = "att-1") =>
        new() { EngineId = VideoEngineIds.KlingV3, AttemptId = attempt, ExternalId = attempt, ProviderJobId = id };
}
