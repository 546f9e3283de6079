using System.Text;
using System.Text.Json.Nodes;
using VideoEngines.Providers.Alibaba;

namespace VideoEngines.Tests.Providers.Alibaba;

/// <summary>What the tests of the DashScope dialect share.</summary>
internal static class AlibabaTest
{
    public const string TaskId = "0385dc79-5ff8-4d82-bcb6-000000000001";
    public const string BaseAddress = "https://gateway.example.com/dashscope";

    public static readonly VideoMedia Picture = VideoMedia.FromUri("https://media.example/boat.png?sig=a%2Bb");
    public static readonly VideoMedia OtherPicture = VideoMedia.FromUri("https://media.example/harbour.png");
    public static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example/clip.mp4");
    public static readonly VideoMedia Voice = VideoMedia.FromUri("https://media.example/voice.mp3");
    public static readonly VideoOperation MotionTransfer = new("motion-transfer");

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static VideoJobHandle Handle(string wireModel = "wan2.6") => new()
    {
        EngineId = VideoEngineIds.AlibabaWan26,
        AttemptId = "att-1",
        ProviderJobId = TaskId,
        Credential = "default",
        ModelSnapshot = wireModel,
        SubmittedAt = Now - TimeSpan.FromMinutes(2),
    };

    public static IVideoEngine Create(VideoEngineId id, HttpMessageHandler handler)
    {
        var options = new AlibabaOptions { ApiKey = "sk-canary0123", BaseAddress = new Uri(BaseAddress) };
        var clock = new FixedClock();
        return id == VideoEngineIds.AlibabaWan26 ? new AlibabaWan26Engine(options, handler, clock)
            : id == VideoEngineIds.AlibabaWan26Flash ? new AlibabaWan26FlashEngine(options, handler, clock)
            : id == VideoEngineIds.AlibabaWan27 ? new AlibabaWan27Engine(options, handler, clock)
            : id == VideoEngineIds.AlibabaWan30 ? new AlibabaWan30Engine(options, handler, clock)
            : id == VideoEngineIds.AlibabaWan30Prime ? new AlibabaWan30PrimeEngine(options, handler, clock)
            : id == VideoEngineIds.AlibabaWan22S2V ? new AlibabaWan22S2VEngine(options, handler, clock)
            : new AlibabaWan22AnimateEngine(options, handler, clock);
    }

    /// <summary>Submits and returns what arrived.</summary>
    public static async Task<RecordedCall> SubmitAsync(VideoEngineId id, VideoRequest request)
    {
        var server = new AlibabaServer();
        await Create(id, server).SubmitAsync(request, null, TestContext.Current.CancellationToken);
        return server.Calls[^1];
    }

    /// <summary>Submits what is refused before anything is sent, and returns the message.</summary>
    public static async Task<string> RefuseAsync(VideoEngineId id, VideoRequest request)
    {
        var server = new AlibabaServer();
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Create(id, server).SubmitAsync(request, null, TestContext.Current.CancellationToken));
        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.DoesNotContain(server.Calls, static call => call.Method == "POST");
        return error.Message;
    }

    public static string Canonical(string json) => JsonNode.Parse(json)!.ToJsonString();

    public static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", "Alibaba", name + ".golden.json"));

    public static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
