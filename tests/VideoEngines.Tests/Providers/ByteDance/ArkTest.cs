using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VideoEngines.Providers.ByteDance;

namespace VideoEngines.Tests.Providers.ByteDance;

/// <summary>What the tests of the Ark dialect share.</summary>
internal static class ArkTest
{
    public const string TaskId = "cgt-20261120100000-a1b2c";

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static VideoJobHandle Handle(VideoOperation? operation = null) =>
        new() { EngineId = VideoEngineIds.ByteDanceSeedance20, AttemptId = "att-1", ProviderJobId = TaskId, Credential = "default", Operation = operation ?? VideoOperation.TextToVideo };

    public static ByteDanceOptions Options(string? region = null) => new() { ApiKey = "key", Region = region };

    public static IVideoEngine Engine(VideoEngineId id, HttpMessageHandler handler, ByteDanceOptions? options = null) => id.Model switch
    {
        "seedance-2.5" => new Seedance25Engine(options ?? Options(), handler, new FixedClock()),
        "seedance-1.5-pro" => new Seedance15ProEngine(options ?? Options(), handler, new FixedClock()),
        "seedance-2.0-fast" => new Seedance20FastEngine(options ?? Options(), handler, new FixedClock()),
        "seedance-2.0-mini" => new Seedance20MiniEngine(options ?? Options(), handler, new FixedClock()),
        _ => new Seedance20Engine(options ?? Options(), handler, new FixedClock()),
    };

    /// <summary>Submits and returns what arrived.</summary>
    public static async Task<ArkCall> SubmitAsync(VideoEngineId id, VideoRequest request, ByteDanceOptions? options = null)
    {
        var server = new ArkServer(_ => (200, $$"""{"id":"{{TaskId}}"}"""));
        await Engine(id, server, options).SubmitAsync(request, new VideoSubmitOptions { AttemptId = "att-1" });
        return server.Calls.Single();
    }

    public static async Task<string> RefusalAsync(VideoEngineId id, VideoRequest request)
    {
        var server = new ArkServer(_ => (200, "{}"));
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Engine(id, server).SubmitAsync(request));
        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Empty(server.Calls);
        return error.Message;
    }

    public static void AssertGolden(string name, string body) =>
        Assert.Equal(JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", "ByteDance", name + ".golden.json")))!.ToJsonString(), JsonNode.Parse(body)!.ToJsonString());

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

/// <summary>A call as it arrived.</summary>
internal sealed record ArkCall(HttpMethod Method, string Address, string Body, string? Correlation);

/// <summary>A server by script.</summary>
internal sealed class ArkServer(Func<ArkCall, (int Status, string Body)> answer) : HttpMessageHandler
{
    public List<ArkCall> Calls { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        var call = new ArkCall(
            request.Method, request.RequestUri!.AbsoluteUri, Encoding.UTF8.GetString(body.ToArray()), request.Headers.TryGetValues("X-Client-Request-Id", out var ids) ? ids.Single() : null);
        Calls.Add(call);
        var (status, text) = answer(call);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
