using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Faults;

public sealed class SubmitFaultTests
{
    private const string Kling = "/text-to-video/kling-3.0";
    private const string Runway = "/v1/text_to_video";

    [Theory]
    [InlineData("kling")]
    [InlineData("runway")]
    public async Task LostAnswer_DropsTheConnectionAndBillsTheJob(string provider)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });

        await Assert.ThrowsAsync<HttpRequestException>(() => SubmitAsync(server, provider));

        Assert.Equal((1, 1), (server.Emulator.Jobs.Count, server.Emulator.Billing.AcceptedSubmits));
        Assert.True(server.Emulator.Billing.BilledUsd > 0);
        var request = server.Emulator.Requests.Single();
        Assert.Equal((EmulatorFaultKind.LostAnswer, (int?)null), (request.Faults.Single(), request.Status));
    }

    [Fact]
    public async Task LostAnswer_RefusedRequest_DoesNotUseItUp()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });

        Assert.Equal(400, (await server.KlingAsync(Kling, "{}")).Status);

        Assert.Single(server.Emulator.Faults);
    }

    [Fact]
    public async Task ConnectionRefused_DropsTheConnectionAndCreatesNothing()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.ConnectionRefused });

        await Assert.ThrowsAsync<HttpRequestException>(() => SubmitAsync(server, "kling"));

        Assert.Empty(server.Emulator.Jobs);
        Assert.Equal(string.Empty, server.Emulator.Requests.Single().Body);
    }

    [Theory]
    [InlineData(500, 5000, false)]
    [InlineData(503, 5001, false)]
    [InlineData(504, 5002, true)]
    [InlineData(500, 5000, true)]
    public async Task SubmitError_Kling_AnswersTheRowWithOrWithoutAJob(int status, int code, bool createsJob)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Status = status, CreatesJob = createsJob });

        var reply = await SubmitAsync(server, "kling");

        Assert.Equal((status, code), (reply.Status, reply.Code));
        Assert.Equal(createsJob ? 1 : 0, server.Emulator.Jobs.Count);
    }

    [Theory]
    [MemberData(nameof(KlingRows))]
    public async Task SubmitError_KlingCode_AnswersItsDocumentedStatus(int status, int code)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Code = code.ToString(null, null) });

        var reply = await SubmitAsync(server, "kling");

        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    public static TheoryData<int, int> KlingRows() => new()
    {
        { 401, 1000 }, { 401, 1001 }, { 401, 1002 }, { 401, 1003 }, { 401, 1004 }, { 429, 1100 }, { 429, 1101 }, { 429, 1102 }, { 403, 1103 },
        { 400, 1200 }, { 400, 1201 }, { 404, 1202 }, { 404, 1203 }, { 400, 1300 }, { 400, 1301 }, { 429, 1302 }, { 429, 1303 }, { 429, 1304 },
        { 500, 5000 }, { 503, 5001 }, { 504, 5002 },
    };

    [Theory]
    [InlineData(502, false)]
    [InlineData(503, true)]
    public async Task SubmitError_Runway_AnswersItsErrorBody(int status, bool createsJob)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Status = status, CreatesJob = createsJob });

        var reply = await SubmitAsync(server, "runway");

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Field("error"));
        Assert.Equal(createsJob ? 1 : 0, server.Emulator.Jobs.Count);
    }

    [Theory]
    [InlineData(null, 1302)]
    [InlineData("1303", 1303)]
    [InlineData("1100", 1100)]
    [InlineData("1102", 1102)]
    public async Task RateLimited_Kling_Answers429WithTheCode(string? fault, int code)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Code = fault, RetryAfter = TimeSpan.FromSeconds(1.5) });

        var reply = await SubmitAsync(server, "kling");

        Assert.Equal((429, code), (reply.Status, reply.Code));
        Assert.Equal(TimeSpan.FromSeconds(2), reply.Response.Headers.RetryAfter!.Delta);
        Assert.Empty(server.Emulator.Jobs);
    }

    [Fact]
    public async Task RateLimited_Runway_Answers429WithoutRetryAfterUnlessAsked()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited });

        var reply = await SubmitAsync(server, "runway");

        Assert.Equal(429, reply.Status);
        Assert.Null(reply.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task SlowAnswer_CallerLeaves_TheJobExists()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SlowAnswer, Delay = TimeSpan.FromHours(1) });
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(TestServer.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Emulator.AddressOf("kling") + Kling)
        {
            Content = new StringContent(TestServer.KlingText, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", "Bearer k");

        var submit = server.Http.SendAsync(request, leave.Token);
        await server.Emulator.WaitForRequestAsync(seen => seen.Faults.Contains(EmulatorFaultKind.SlowAnswer), TestServer.Token);
        Assert.Single(server.Emulator.Jobs);
        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => submit);
        var done = await server.Emulator.WaitForRequestAsync(seen => seen.IsCompleted, TestServer.Token);
        Assert.Null(done.Status);
    }

    [Fact]
    public async Task SlowAnswer_AfterTheDelay_Answers()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SlowAnswer, Delay = TimeSpan.FromSeconds(5) });

        var submit = SubmitAsync(server, "kling");
        await server.Clock.TimerExistsAsync();
        Assert.False(submit.IsCompleted);
        server.Advance(5);

        Assert.Equal(200, (await submit).Status);
    }

    [Theory]
    [InlineData("kling", 400)]
    [InlineData("runway", 400)]
    public async Task ModerationBefore_RefusesWithoutAJob(string provider, int status)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.ModerationBefore });

        var reply = await SubmitAsync(server, provider);

        Assert.Equal(status, reply.Status);
        if (provider == "kling")
            Assert.Equal(1301, reply.Code);
        Assert.Empty(server.Emulator.Jobs);
    }

    [Theory]
    [InlineData("kling")]
    [InlineData("runway")]
    public async Task MalformedJson_Submit_CutsTheAnswerAndCreatesTheJob(string provider)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.MalformedJson });

        var reply = await SubmitAsync(server, provider);

        Assert.Equal(200, reply.Status);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => reply.Json);
        Assert.Single(server.Emulator.Jobs);
    }

    [Fact]
    public async Task Fault_TimesTwo_IsUsedUpByTwoRequests()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Times = 2 });

        int[] statuses = [(await SubmitAsync(server, "kling")).Status, (await SubmitAsync(server, "runway")).Status, (await SubmitAsync(server, "kling")).Status];

        Assert.Equal([429, 429, 200], statuses);
    }

    [Fact]
    public async Task Fault_ForOneProvider_LeavesTheOtherAlone()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Provider = "runway" });

        Assert.Equal((200, 429), ((await SubmitAsync(server, "kling")).Status, (await SubmitAsync(server, "runway")).Status));
    }

    [Fact]
    public async Task Fault_WithMatch_LeavesOtherPathsAlone()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Match = "turbo" });

        Assert.Equal(200, (await server.KlingAsync(Kling, TestServer.KlingText)).Status);
        Assert.Equal(429, (await server.KlingAsync("/text-to-video/kling-3.0-turbo", TestServer.KlingText)).Status);
    }

    [Fact]
    public async Task Fault_Concurrently_IsPlayedExactlyAsOftenAsAsked()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Times = 30 });

        var replies = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => SubmitAsync(server, "runway")));

        Assert.Equal(30, replies.Count(reply => reply.Status == 429));
        Assert.Equal(30, server.Emulator.Jobs.Count);
    }

    private static async Task<TestServer> StartAsync(EmulatorFault fault)
    {
        var server = await TestServer.StartAsync();
        server.Emulator.AddFault(fault);
        return server;
    }

    private static Task<Reply> SubmitAsync(TestServer server, string provider) =>
        provider == "kling" ? server.KlingAsync(Kling, TestServer.KlingText) : server.RunwayAsync(Runway, TestServer.RunwayText);
}
