using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

/// <summary>What reaches a server over real sockets.</summary>
public class RunwayEngineLoopbackTests
{
    private const string Submit = "POST /runway/v1/text_to_video";

    [Fact]
    public async Task SubmitAsync_AnsweringServer_IsAccepted()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("200 OK", $$"""{"id":"{{RunwayTest.TaskId}}"}"""));
        using var sockets = new SocketsHttpHandler();

        var handle = await RunwayTest.CreateEngine(sockets, RunwayTest.Options(server.Address)).SubmitAsync("x");

        Assert.Equal(RunwayTest.TaskId, handle.ProviderJobId);
        Assert.Equal([Submit], server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_ServerClosesWithoutAnswer_IsUnknownAndSentOnce()
    {
        await using var server = new LoopbackServer(_ => null);
        using var sockets = new SocketsHttpHandler();

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => RunwayTest.CreateEngine(sockets, RunwayTest.Options(server.Address)).SubmitAsync(RunwayTest.Prompt));

        Assert.Null(error.Handle!.ProviderJobId);
        Assert.Equal(VideoErrorKind.Transport, error.Kind);
        Assert.Equal([Submit], server.Requests);
        Assert.DoesNotContain(RunwayTest.Key, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunwayTest.Prompt, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_RetryingHandlerGivenByTheHost_ReachesTheServerOnce()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("503 Service Unavailable", """{"error":"busy"}"""));
        using var retrying = new RetryingHandler { InnerHandler = new SocketsHttpHandler() };

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => RunwayTest.CreateEngine(retrying, RunwayTest.Options(server.Address)).SubmitAsync("x"));

        Assert.Equal(3, retrying.Tries);
        Assert.Equal([Submit], server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_RetryingHandlerOnAllClientsOfTheHost_ReachesTheServerOnce()
    {
        await using var server = new LoopbackServer(_ => LoopbackServer.Answer("503 Service Unavailable", """{"error":"busy"}"""));
        var name = ProviderClientFilter.NamePrefix + "runway";
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(static b => b.AddHttpMessageHandler(static () => new RetryingHandler()));
        services.AddHttpClient(name).AddHttpMessageHandler(static () => new RetryingHandler());
        services.AddSingleton<IHttpMessageHandlerBuilderFilter, ProviderClientFilter>();
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = RunwayTest.Options(server.Address);
        using var unused = new SocketsHttpHandler();
        var engine = new RunwayGen45Engine(new EngineContext
        {
            Facts = new RunwayGen45Engine(options, unused).GetService<EngineFacts>()!,
            Options = options,
            Accounts = ProviderAccount.From(options, RunwayProvider.Descriptor),
            Http = new ProviderHttp(() => factory.CreateClient(name), TimeProvider.System),
            TimeProvider = TimeProvider.System,
            Downloader = new SafeDownloader(new DownloadOptions(), TimeProvider.System),
            Polling = RunwayProvider.Descriptor.Polling,
            MissingCredential = string.Empty,
        });

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => engine.SubmitAsync("x"));

        Assert.Equal([Submit], server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_ConnectionRefused_IsRejectedAsNotSent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var sockets = new SocketsHttpHandler();

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(
            () => RunwayTest.CreateEngine(sockets, RunwayTest.Options($"http://127.0.0.1:{port}/runway")).SubmitAsync(RunwayTest.Prompt));

        Assert.False(error.WasSent);
        Assert.True(error.IsTransient);
        Assert.Equal(VideoErrorKind.Transport, error.Kind);
        Assert.DoesNotContain(RunwayTest.Key, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunwayTest.Prompt, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelAsync_ServerClosesTheDeleteWithoutAnswer_DeletesOnce()
    {
        await using var server = new LoopbackServer(line =>
            line.StartsWith("GET", StringComparison.Ordinal) ? LoopbackServer.Answer("200 OK", RunwayTest.TaskJson("RUNNING")) : null);
        using var sockets = new SocketsHttpHandler();

        Assert.Equal(VideoCancelOutcome.Unknown, await RunwayTest.CreateEngine(sockets, RunwayTest.Options(server.Address)).CancelAsync(RunwayTest.Handle));

        Assert.Equal([$"GET /runway/v1/tasks/{RunwayTest.TaskId}", $"DELETE /runway/v1/tasks/{RunwayTest.TaskId}"], server.Requests);
    }

    private sealed class RetryingHandler : DelegatingHandler
    {
        public int Tries { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            while (true)
            {
                Tries++;
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || Tries == 3)
                    {
                        return response;
                    }

                    response.Dispose();
                }
                catch (Exception) when (Tries < 3)
                {
                    // Tries again, as resilience handlers do.
                }
            }
        }
    }
}
