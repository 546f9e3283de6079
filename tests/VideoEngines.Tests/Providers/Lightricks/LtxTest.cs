using VideoEngines.Prompting;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Providers.Lightricks;

/// <summary>What the tests of the LTX dialect share.</summary>
internal static class LtxTest
{
    public const string Key = "ltx_canary0123456789";
    public const string Prompt = "a paper boat sailing through rain";
    public const string JobId = "11111111-2222-3333-4444-555555555555";
    public const string BaseAddress = "https://gateway.example.com/emulator/ltx";

    /// <summary>What the mapper gets: the request after the check against the catalog.</summary>
    public static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, "att-1", null!, facts, RequestGuard.Check(shaped, facts, DialectFields.All));
    }

    public static LightricksOptions Options() => new() { ApiKey = Key, BaseAddress = new Uri(BaseAddress) };

    public static string Canonical(string json) => JsonNode.Parse(json)!.ToJsonString();

    public static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", "Lightricks", name + ".golden.json"));

    public static VideoRequest WithOptions(VideoRequest request, string json)
    {
        using var document = JsonDocument.Parse(json);
        return request with { Options = new Dictionary<string, JsonElement> { ["ltx"] = document.RootElement.Clone() } };
    }

    public static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
