using System.Net;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Engines;

/// <summary>Steps before the submit: what they cost is never lost, and no failure of theirs buys a video.</summary>
public sealed class PrepareContextTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };
    private readonly StepServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PayAsync_ThenAccepted_SubmitsThePreparedRequest()
    {
        var handle = await Engine(static async (steps, token) => await steps.PayAsync(StepEngine.PaidStep, StepEngine.Fee, token)).SubmitAsync("a boat", null, Token);

        Assert.Equal("job-1", handle.ProviderJobId);
        Assert.Equal(["POST /v1/faces {}", """POST /v1/videos {"prompt":"prepared"}"""], _server.Requests);
    }

    [Fact]
    public async Task PayAsync_ThenSubmitRefused_CarriesTheFee()
    {
        _server.Statuses["/v1/videos"] = HttpStatusCode.BadRequest;

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine(PayAsync).SubmitAsync("a boat", null, Token));

        Assert.Equal((StepEngine.Fee, true, true), (error.PreparationCost, error.WasCharged, error.WasSent));
    }

    [Fact]
    public async Task PayAsync_ThenNoAnswerToTheSubmit_IsUnknownAndCarriesTheFee()
    {
        _server.Statuses["/v1/videos"] = HttpStatusCode.InternalServerError;

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => Engine(PayAsync).SubmitAsync("a boat", null, Token));

        Assert.Equal(StepEngine.Fee, error.PreparationCost);
        Assert.NotNull(error.Handle);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, false)]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    public async Task PayAsync_StepRefused_CarriesTheFeeUnlessTheRefusalProvesThatThereIsNone(HttpStatusCode status, bool charged)
    {
        _server.Statuses["/v1/faces"] = status;

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine(PayAsync).SubmitAsync("a boat", null, Token));

        Assert.Equal(charged ? StepEngine.Fee : null, error.PreparationCost);
        Assert.Equal(["POST /v1/faces {}"], _server.Requests);
    }

    [Fact]
    public async Task PayAsync_NoAnswer_IsSentOnceAndCarriesTheFee()
    {
        _server.Drops = "/v1/faces";

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine(PayAsync).SubmitAsync("a boat", null, Token));

        Assert.Equal((StepEngine.Fee, true), (error.PreparationCost, error.IsTransient));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task PayAsync_CancelledAfterIt_IsACancellationThatCarriesTheFee()
    {
        using var source = new CancellationTokenSource();
        var engine = Engine(async (steps, token) =>
        {
            await steps.PayAsync(StepEngine.PaidStep, StepEngine.Fee, token);
            await source.CancelAsync();
        });

        var error = await Assert.ThrowsAsync<VideoCanceledException>(() => engine.SubmitAsync("a boat", null, source.Token));

        Assert.Equal((StepEngine.Fee, null), (error.PreparationCost, error.Handle));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task SendAsync_StepRefused_CostsNothing()
    {
        _server.Statuses["/v1/uploads"] = HttpStatusCode.Forbidden;

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(
            () => Engine(static async (steps, token) => await steps.SendAsync(WireCall.Get("v1/uploads"), token)).SubmitAsync("a boat", null, Token));

        Assert.Equal((VideoErrorKind.Permission, null, false), (error.Kind, error.PreparationCost, error.WasCharged));
        Assert.Contains("no video was bought", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://storage.example/put", true)]
    [InlineData("https://api.acme.example/put", true)]
    [InlineData("http://storage.example/put", false)]
    [InlineData("http://169.254.169.254/put", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task UploadAsync_Address_IsHttpsOrTheEnginesOwnAndGetsNoCredential(string address, bool allowed)
    {
        var submit = () => Engine(async (steps, token) => await steps.UploadAsync(HttpMethod.Put, new Uri(address), static () => new ByteArrayContent([1]), token)).SubmitAsync("a boat", null, Token);

        if (allowed)
        {
            await submit();
            Assert.Equal((new Uri(address), null), _server.Keys[0]);
        }
        else
        {
            await Assert.ThrowsAsync<VideoSubmitRejectedException>(submit);
            Assert.Empty(_server.Requests);
        }
    }

    public void Dispose() => _server.Dispose();

    private static async ValueTask PayAsync(PrepareContext steps, CancellationToken cancellationToken) => await steps.PayAsync(StepEngine.PaidStep, StepEngine.Fee, cancellationToken);

    private StepEngine Engine(Func<PrepareContext, CancellationToken, ValueTask> step)
    {
        var client = ProviderClientFactory.CreateInvoker(_server);
        return new StepEngine(
            EngineContextFactory.Create(
                EngineFacts.Of(AcmeApp.Catalog, "acme/one"), new AcmeOptions { ApiKey = "key" }, AcmeEngine.Provider, new ProviderHttp(() => client, _clock), _clock, new SafeDownloader(new DownloadOptions(), _clock)),
            step);
    }

    private sealed class StepServer : HttpMessageHandler
    {
        public Dictionary<string, HttpStatusCode> Statuses { get; } = [];

        public string? Drops { get; set; }

        public List<string> Requests { get; } = [];

        public List<(Uri Address, string? Key)> Keys { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var body = new MemoryStream();
            await (request.Content?.CopyToAsync(body, cancellationToken) ?? Task.CompletedTask);
            var path = request.RequestUri!.AbsolutePath;
            Requests.Add($"{request.Method} {path} {System.Text.Encoding.UTF8.GetString(body.ToArray())}");
            Keys.Add((request.RequestUri, request.Headers.TryGetValues("X-Key", out var keys) ? keys.Single() : null));
            return path == Drops
                ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.")
                : new HttpResponseMessage(Statuses.GetValueOrDefault(path, HttpStatusCode.OK)) { Content = new StringContent("{}") };
        }
    }
}
