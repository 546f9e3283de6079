using System.Text;
using System.Text.Json;

namespace VideoEngines.Emulator.Tests.Support;

/// <summary>An emulator on a manual clock: 2 s in the queue, 10 s of rendering, no jitter.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string RunwayText = """{"model":"gen4.5","promptText":"a boat","ratio":"1280:720","duration":5}""";
    public const string KlingText = """{"prompt":"a boat"}""";

    private TestServer(VideoEmulator emulator, ManualClock clock)
    {
        Emulator = emulator;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    }

    public VideoEmulator Emulator { get; }

    public ManualClock Clock { get; }

    public HttpClient Http { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(Action<VideoEmulatorOptions>? configure = null)
    {
        var clock = new ManualClock();
        var options = new VideoEmulatorOptions { TimeProvider = clock, RenderTime = TimeSpan.FromSeconds(10), RenderTimeJitter = 0 };
        configure?.Invoke(options);
        return new TestServer(await VideoEmulator.StartAsync(options, Token), clock);
    }

    public void Advance(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    public Task<Reply> KlingAsync(string path, string? body = null, string? key = "Bearer k") => SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, "kling" + path, body, key);

    public Task<Reply> RunwayAsync(string path, string? body = null, string? key = "Bearer k") => SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, "runway" + path, body, key);

    public Task<Reply> LtxAsync(string path, string? body = null, string? key = "Bearer k") => SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, "ltx" + path, body, key);

    public Task<Reply> ControlAsync(HttpMethod method, string path, string? body = null) => SendAsync(method, "_emulator/" + path, body, null);

    /// <summary>Submits a Kling task and returns its id.</summary>
    public async Task<string> SubmitKlingAsync(string body = KlingText, string path = "/text-to-video/kling-3.0") =>
        (await KlingAsync(path, body)).Data.GetProperty("id").GetString()!;

    public async Task<string> SubmitRunwayAsync(string body = RunwayText) => (await RunwayAsync("/v1/text_to_video", body)).Field("id");

    public async Task<JsonElement> KlingTaskAsync(string id) => (await KlingAsync("/tasks?task_ids=" + id)).Data[0];

    public async Task<JsonElement> RunwayTaskAsync(string id) => (await RunwayAsync("/v1/tasks/" + id)).Json;

    /// <summary>Submits, lets it end and returns the asset URL.</summary>
    public async Task<string> FinishedKlingUrlAsync(string body = KlingText)
    {
        var id = await SubmitKlingAsync(body);
        Advance(12);
        return (await KlingTaskAsync(id)).GetProperty("outputs")[0].GetProperty("url").GetString()!;
    }

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body, string? key, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Emulator.BaseAddress, path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Authorization", key);
        if (path.StartsWith("runway/", StringComparison.Ordinal))
            request.Headers.Add("X-Runway-Version", "2024-11-06");
        change?.Invoke(request);
        var response = await Http.SendAsync(request, Token);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(Token), response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}
