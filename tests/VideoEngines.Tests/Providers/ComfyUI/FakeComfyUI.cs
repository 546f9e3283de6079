using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VideoEngines.Providers.ComfyUI;

namespace VideoEngines.Tests.Providers.ComfyUI;

/// <summary>What becomes of a submit.</summary>
internal enum Fate
{
    /// <summary>Queued and answered.</summary>
    Accept,

    /// <summary>Queued; the answer is lost.</summary>
    LoseAnswer,

    /// <summary>Lost on the way.</summary>
    LoseRequest,

    /// <summary>Held up on the way: it arrives right before the next submit does, long after its sender has given up.</summary>
    ArriveLate,

    /// <summary>Refused.</summary>
    Refuse,
}

/// <summary>A ComfyUI server in memory, with its queue: it takes an id as often as it is given, and one id in a delete takes one job out.</summary>
internal sealed class FakeComfyUI(params Fate[] fates) : HttpMessageHandler
{
    public const string Address = "http://gpu.example:8188";

    private readonly List<JsonObject> _late = [];

    /// <summary>Gets a value indicating whether this is an old server: ids are its own, and there is no call that shows that a job is absent.</summary>
    public bool IsOld { get; init; }

    /// <summary>Gets a value indicating whether a job runs as soon as it is queued.</summary>
    public bool RunsAtOnce { get; init; }

    /// <summary>Gets or sets a value indicating whether look-ups fail.</summary>
    public bool IsBlind { get; set; }

    public Action? OnSubmit { get; set; }

    public List<string> Submits { get; } = [];

    public List<string> Uploads { get; } = [];

    public List<string> Calls { get; } = [];

    public List<JsonArray> Running { get; } = [];

    public List<JsonArray> Pending { get; } = [];

    public Dictionary<string, string> History { get; } = [];

    /// <summary>Gets how many renders there are or will be.</summary>
    public int Renders => Running.Count + Pending.Count + History.Count;

    public static VideoRequest Request => new("a paper boat") { Duration = TimeSpan.FromSeconds(2) };

    public ComfyUIVideoEngine Engine(Action<ComfyUIOptions>? configure = null)
    {
        var options = new ComfyUIOptions { BaseAddress = new Uri(Address), ListenToProgress = false };
        configure?.Invoke(options);
        return new ComfyUIVideoEngine(VideoEngineIds.AlibabaWan22OnComfyUI, options, this);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(stream, cancellationToken);
        }

        var body = Encoding.UTF8.GetString(stream.ToArray());
        var path = request.RequestUri!.PathAndQuery;
        Calls.Add($"{request.Method} {path}");
        var (status, text) = (request.Method.Method, request.RequestUri.AbsolutePath) switch
        {
            ("POST", "/prompt") => Submit(body),
            ("POST", "/upload/image") => Upload(body),
            _ when IsBlind => (500, "500: Internal Server Error"),
            ("GET", "/queue") => (200, new JsonObject { ["queue_running"] = Copy(Running), ["queue_pending"] = Copy(Pending) }.ToJsonString()),
            ("POST", "/queue") => Delete(body),
            ("POST", "/interrupt") => (200, string.Empty),
            ("GET", var p) when p.StartsWith("/history", StringComparison.Ordinal) => (200, "{" + string.Join(',', History.Select(static pair => $"\"{pair.Key}\":{pair.Value}")) + "}"),
            ("GET", var p) when p.StartsWith("/api/jobs/", StringComparison.Ordinal) => Job(p["/api/jobs/".Length..]),
            _ => (404, "404: Not Found"),
        };
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, "application/json"), RequestMessage = request };
    }

    private static JsonArray Copy(List<JsonArray> entries) => new([.. entries.Select(static entry => entry.DeepClone())]);

    private (int Status, string Body) Submit(string body)
    {
        var fate = fates[Math.Min(Submits.Count, fates.Length - 1)];
        Submits.Add(body);
        OnSubmit?.Invoke();
        foreach (var late in _late)
        {
            Queue(late);
        }

        _late.Clear();
        var parsed = JsonNode.Parse(body)!.AsObject();
        switch (fate)
        {
            case Fate.Accept:
                return (200, $$"""{"prompt_id":"{{Queue(parsed)}}","number":1,"node_errors":{} }""");
            case Fate.LoseAnswer:
                Queue(parsed);
                throw Lost();
            case Fate.ArriveLate:
                _late.Add(parsed);
                throw Lost();
            case Fate.Refuse:
                return (400, """{"error":{"type":"prompt_outputs_failed_validation","message":"no","details":"","extra_info":{} },"node_errors":{} }""");
            default:
                throw Lost();
        }
    }

    private string Queue(JsonObject body)
    {
        var id = IsOld ? Guid.NewGuid().ToString() : body["prompt_id"]!.GetValue<string>();
        JsonArray entry = [JsonValue.Create(Renders), JsonValue.Create(id), body["prompt"]!.DeepClone(), body["extra_data"]!.DeepClone(), new JsonArray()];
        (RunsAtOnce && Running.Count == 0 ? Running : Pending).Add(entry);
        return id;
    }

    private (int Status, string Body) Upload(string body)
    {
        Uploads.Add(body);
        return (200, """{"name":"boat.png","subfolder":"videoengines","type":"input"}""");
    }

    private (int Status, string Body) Delete(string body)
    {
        foreach (var id in JsonNode.Parse(body)!["delete"]!.AsArray())
        {
            if (Pending.FindIndex(entry => entry[1]!.GetValue<string>() == id!.GetValue<string>()) is var index and >= 0)
            {
                Pending.RemoveAt(index);
            }
        }

        return (200, string.Empty);
    }

    private (int Status, string Body) Job(string id) => IsOld ? (404, "404: Not Found")
        : Running.Concat(Pending).Any(entry => entry[1]!.GetValue<string>() == id) || History.ContainsKey(id) ? (200, $$"""{"id":"{{id}}"}""")
        : (404, """{"error":"Job not found"}""");

    private static HttpRequestException Lost() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");
}
