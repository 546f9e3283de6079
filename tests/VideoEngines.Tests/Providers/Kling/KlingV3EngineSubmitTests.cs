using System.Net;
using System.Net.Sockets;

namespace VideoEngines.Providers.Kling;

public sealed class KlingV3EngineSubmitTests
{
    private const string Accepted = """{"code":0,"message":"SUCCEED","request_id":"r-81c","data":{"id":"9012233","status":"submitted","create_time":1795000000000,"update_time":1795000000000,"external_id":"att-1"}}""";
    private const string Prompt = "a paper boat sailing through rain";

    private static readonly VideoSubmitOptions Attempt = new() { AttemptId = "att-1" };

    [Fact]
    public async Task SubmitAsync_Accepted_SendsTheDocumentedRequest()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);

        await server.CreateEngine().SubmitAsync(Prompt, Attempt);

        var sent = Assert.Single(server.Requests);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("http://127.0.0.1:1/kling/text-to-video/kling-3.0", sent.Address);
        Assert.Equal("Bearer " + KlingServer.Key, sent.Authorization);
        Assert.Equal("application/json", sent.ContentType);
        GoldenWire.AssertBody("text-to-video.minimal", sent.Body);
    }

    [Fact]
    public async Task SubmitAsync_Accepted_ReturnsAHandleThatSurvivesStorage()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);

        var handle = await server.CreateEngine().SubmitAsync(Prompt, Attempt);

        Assert.Equal(VideoEngineIds.KlingV3, handle.EngineId);
        Assert.Equal(("9012233", "att-1", "att-1"), (handle.ProviderJobId, handle.AttemptId, handle.ExternalId));
        Assert.Equal("kling-3.0", handle.ModelSnapshot);
        Assert.Equal(handle, VideoJobHandle.Parse(handle.ToJson()));
        Assert.DoesNotContain(KlingServer.Key, handle.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("paper boat", handle.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_NoAttemptId_SendsTheNewOneAsExternalId()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);

        var handle = await server.CreateEngine().SubmitAsync(Prompt);

        Assert.Equal(handle.AttemptId, handle.ExternalId);
        Assert.Contains($"\"external_task_id\":\"{handle.AttemptId}\"", System.Text.Encoding.UTF8.GetString(server.Requests[0].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_NamedAccount_UsesItsTokenAndNeverPutsItInTheAddress()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);
        var engine = server.CreateEngine(static o => o.AddAccount("eu", static a => a.UseToken(static _ => ValueTask.FromResult("token-of-eu"))));

        var handle = await engine.SubmitAsync(Prompt, Attempt with { Credential = "eu" });

        var sent = Assert.Single(server.Requests);
        Assert.Equal("Bearer token-of-eu", sent.Authorization);
        Assert.DoesNotContain("token-of-eu", sent.Address, StringComparison.Ordinal);
        Assert.Equal("eu", handle.Credential);
    }

    [Theory]
    [MemberData(nameof(KlingErrorMapperTests.Documented), MemberType = typeof(KlingErrorMapperTests))]
    public async Task SubmitAsync_DocumentedError_IsRejectedOrUnknownByItsRow(int status, int code, VideoErrorKind kind, bool proves, bool transient)
    {
        var server = new KlingServer().OnCreate(
            (HttpStatusCode)status,
            $$"""{"code":{{code}},"message":"refused: {{Prompt}} with {{KlingServer.Key}}","request_id":"r"}""",
            TimeSpan.FromSeconds(7));

        var error = await Assert.ThrowsAnyAsync<VideoEngineException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt));

        Assert.Single(server.Requests);
        Assert.Equal((kind, TimeSpan.FromSeconds(7)), (error.Kind, error.RetryAfter));
        if (proves)
        {
            var rejected = Assert.IsType<VideoSubmitRejectedException>(error);
            Assert.Equal((true, false, transient), (rejected.WasSent, rejected.WasCharged, rejected.IsTransient));
            Assert.Null(rejected.Handle);
        }
        else
        {
            var unknown = Assert.IsType<SubmitOutcomeUnknownException>(error);
            Assert.Equal((null, "att-1"), (unknown.Handle!.ProviderJobId, unknown.Handle.ExternalId));
        }

        Assert.DoesNotContain("paper boat", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(KlingServer.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"code":0,"message":"SUCCEED"}""")]
    [InlineData(HttpStatusCode.OK, """{"code":0,"data":{"status":"submitted"}}""")]
    [InlineData(HttpStatusCode.OK, "<html>gateway</html>")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.BadGateway, "<html>gateway</html>")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "")]
    [InlineData(HttpStatusCode.RequestTimeout, "")]
    [InlineData(HttpStatusCode.BadRequest, """{"code":1201,"message":"external_task_id already exists","request_id":"r"}""")]
    public async Task SubmitAsync_AnswerThatProvesNothing_IsUnknownWithAHandleToFindTheJobBy(HttpStatusCode status, string body)
    {
        var server = new KlingServer().OnCreate(status, body);

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt));

        Assert.Single(server.Requests);
        Assert.Null(error.Handle!.ProviderJobId);
        Assert.Equal("att-1", error.Handle.ExternalId);
    }

    [Fact]
    public async Task SubmitAsync_ConnectionBreaksAfterTheRequest_IsUnknown()
    {
        var server = new KlingServer { BeforeAnswer = static () => Task.FromException(new HttpRequestException("reset")) };

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt));

        Assert.Single(server.Requests);
        Assert.Equal("att-1", error.Handle!.ExternalId);
    }

    [Fact]
    public async Task SubmitAsync_ConnectionRefused_IsRejectedAndNotSent()
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = static (_, _) => throw new SocketException((int)SocketError.ConnectionRefused) };

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => new KlingServer().CreateEngine(handler: handler).SubmitAsync(Prompt, Attempt));

        Assert.False(error.WasSent);
        Assert.Equal((VideoErrorKind.Transport, true), (error.Kind, error.IsTransient));
    }

    [Fact]
    public async Task SubmitAsync_RetryingHandlerOfTheHost_CannotSendTwice()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.ServiceUnavailable, """{"code":5001,"message":"maintenance"}""");
        using var retrying = new RetryingHandler(server);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => server.CreateEngine(handler: retrying).SubmitAsync(Prompt, Attempt));

        Assert.Equal(2, retrying.Sends);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_CancelledBefore_SendsNothing()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt, new CancellationToken(true)));

        Assert.Empty(server.Requests);
        Assert.Null(error.Handle);
    }

    [Fact]
    public async Task SubmitAsync_CancelledDuringTheAnswer_ThrowsWithTheAcceptedHandle()
    {
        using var source = new CancellationTokenSource();
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);
        server.BeforeAnswer = source.CancelAsync;

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt, source.Token));

        Assert.Single(server.Requests);
        Assert.Equal("9012233", error.Handle!.ProviderJobId);
        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task SubmitAsync_CancelledDuringARefusal_IsACancellationWithoutHandle()
    {
        using var source = new CancellationTokenSource();
        var server = new KlingServer().OnCreate(HttpStatusCode.BadRequest, """{"code":1301,"message":"x"}""");
        server.BeforeAnswer = source.CancelAsync;

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => server.CreateEngine().SubmitAsync(Prompt, Attempt, source.Token));

        Assert.Null(error.Handle);
    }

    [Fact]
    public async Task SubmitAsync_NoKey_IsRefusedNamingTheSetting()
    {
        var server = new KlingServer();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.CreateEngine(static o => o.ApiKey = null).SubmitAsync(Prompt, Attempt));

        Assert.Empty(server.Requests);
        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("VideoEngines:Kling:ApiKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("KLING_API_KEY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_WhatKlingCannotMake_SendsNothing()
    {
        var server = new KlingServer().OnCreate(HttpStatusCode.OK, Accepted);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.CreateEngine().SubmitAsync(new VideoRequest(Prompt) { Seed = 0 }, Attempt));

        Assert.Empty(server.Requests);
        Assert.False(error.WasSent);
    }

    [Fact]
    public void Constructor_MalformedSetting_SaysWhich() => Assert.Contains(
        "VideoEngines:Kling:BaseAddress",
        Assert.Throws<ArgumentException>(static () => new KlingV3Engine(new KlingOptions { BaseAddress = new Uri("ftp://kling") })).Message,
        StringComparison.Ordinal);

    private sealed class RetryingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Sends { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sends++;
            var response = await base.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            Sends++;
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
