using VideoEngines.Prompting;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Http;

namespace VideoEngines.Tests.Providers;

/// <summary>What the tests of the hosts of many models share.</summary>
internal static class HostedTest
{
    public static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, "att-1", null!, facts, RequestGuard.Check(shaped, facts, DialectFields.All));
    }

    public static ProviderReply Reply(int status, string body, params (string Name, string Value)[] headers)
    {
        using var message = new HttpResponseMessage();
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return new ProviderReply(status, Encoding.UTF8.GetBytes(body), null) { Headers = message.Headers };
    }

    /// <summary>Compares path and body with a member of a golden file: members, order and values.</summary>
    public static void AssertGolden(string provider, string name, WireCall call)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Providers", provider, "requests.golden.json");
        var expected = JsonNode.Parse(File.ReadAllText(file))!.AsObject()[name]?.ToJsonString() ?? $"{name} is not in the golden file";
        var actual = new JsonObject { ["path"] = call.Path, ["body"] = JsonNode.Parse(call.Body.Span) }.ToJsonString();
        Assert.Equal(expected, actual);
    }

    public static T WithOptions<T>(string dialect, string json, Func<IReadOnlyDictionary<string, JsonElement>, T> create)
    {
        using var document = JsonDocument.Parse(json);
        return create(new Dictionary<string, JsonElement> { [dialect] = document.RootElement.Clone() });
    }
}
