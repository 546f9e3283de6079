using VideoEngines.Prompting;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Catalog;

namespace VideoEngines.Tests.Providers.OpenAI;

/// <summary>What the tests of the three servers of the dialect share.</summary>
internal static class VideosTest
{
    public const string AttemptId = "att-1";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ten bytes that begin like a PNG.</summary>
    public static VideoMedia Png { get; } = VideoMedia.FromBytes(Convert.FromHexString("89504e470d0a1a0afbef"), "image/png");

    public static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var account = new ProviderAccount("default", new Uri("http://gpu.example/v1"), null, static _ => ValueTask.FromResult("key"));
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, AttemptId, account, facts, RequestGuard.Check(shaped, facts, DialectFields.All));
    }

    /// <summary>Compares a form or a JSON body with the golden file of a provider's folder; of a form, names, files and texts in their order.</summary>
    public static void AssertGolden(string folder, string name, WireCall call)
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", folder, name + ".golden.json"));
        var body = call.ContentType.StartsWith("multipart/form-data", StringComparison.Ordinal) ? ReadForm(call) : JsonNode.Parse(call.Body.Span)!;
        Assert.Equal(JsonNode.Parse(golden)!.ToJsonString(Indented), body.ToJsonString(Indented));
    }

    private static JsonArray ReadForm(WireCall call)
    {
        var boundary = "--" + call.ContentType[(call.ContentType.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var text = Encoding.Latin1.GetString(call.Body.Span);
        var parts = new JsonArray();
        foreach (var part in text.Split(boundary)[1..^1])
        {
            var split = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var head = part[2..split];
            var bytes = Encoding.Latin1.GetBytes(part[(split + 4)..^2]);
            var isFile = head.Contains("filename=", StringComparison.Ordinal);
            parts.Add(isFile
                ? new JsonObject { ["head"] = head, ["base64"] = Convert.ToBase64String(bytes) }
                : new JsonObject { ["head"] = head, ["text"] = Encoding.UTF8.GetString(bytes) });
        }

        return parts;
    }
}
