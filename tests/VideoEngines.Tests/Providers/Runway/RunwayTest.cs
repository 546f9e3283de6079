using VideoEngines.Prompting;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RichardSzalay.MockHttp;
using VideoEngines.Catalog;
using VideoEngines.Providers.Runway;

namespace VideoEngines.Tests.Providers.Runway;

/// <summary>What the tests of the Runway dialect share.</summary>
internal static class RunwayTest
{
    public const string Key = "key_canary0123456789";
    public const string Prompt = "a paper boat sailing through rain";
    public const string TaskId = "11111111-2222-3333-4444-555555555555";
    public const string BaseAddress = "https://gateway.example.com/emulator/runway";
    public const string TextToVideo = BaseAddress + "/v1/text_to_video";
    public const string ImageToVideo = BaseAddress + "/v1/image_to_video";
    public const string Task = BaseAddress + "/v1/tasks/" + TaskId;

    public static VideoEngineId Engine => VideoEngineIds.RunwayGen45;

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static VideoJobHandle Handle { get; } = new() { EngineId = Engine, AttemptId = "att-1", ProviderJobId = TaskId, Credential = "default" };

    /// <summary>What the mapper gets: the request after the check against the catalog.</summary>
    public static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, "att-1", null!, facts, RequestGuard.Check(shaped, facts, DialectFields.All));
    }

    public static RunwayOptions Options(string baseAddress = BaseAddress) => new() { ApiKey = Key, BaseAddress = new Uri(baseAddress) };

    public static RunwayGen45Engine CreateEngine(HttpMessageHandler handler, RunwayOptions? options = null) => new(options ?? Options(), handler, new FixedClock(Now));

    public static string TaskJson(string status, string members = "") =>
        $$"""{"id":"{{TaskId}}","createdAt":"2026-11-20T10:00:00.000Z","status":"{{status}}"{{members}}}""";

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Answers like a server: it reads the request's body before it answers.</summary>
    public static MockedRequest RespondAfterReading(this MockedRequest mocked, Func<string, HttpResponseMessage> respond) => mocked.Respond(async request =>
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync();
        return respond(body);
    });

    /// <summary>One text for one JSON document: no white space, one way to escape, members in their order.</summary>
    public static string Canonical(string json) => JsonNode.Parse(json)!.ToJsonString();

    public static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", "Runway", name + ".golden.json"));

    /// <summary>Runs an action under a culture that writes numbers unlike the invariant one. Named cultures such as de-DE do not exist under invariant globalization.</summary>
    public static void UnderForeignCulture(Action action)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = culture;
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
