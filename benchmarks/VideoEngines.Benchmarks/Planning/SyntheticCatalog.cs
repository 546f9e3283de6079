using System.Globalization;
using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Planning;

/// <summary>Made-up offers (models at 4 hosts; 200 of 50 models where nothing else is said) and 50 rules, with enough variety that every second offer is refused for something.</summary>
internal static class SyntheticCatalog
{
    private const int Models = 50;
    private const int Rules = 50;
    private static readonly string[] Hosts = ["own", "fal", "replicate", "edge"];
    private static readonly VideoContentClass[] Classes =
        [VideoContentClass.Cinematic, VideoContentClass.Brand, VideoContentClass.SocialShortForm, VideoContentClass.Draft, VideoContentClass.PremiumExport];

    public static EngineCatalog Create(int count = Models)
    {
        var models = new JsonObject();
        var offers = new JsonObject();
        for (var m = 0; m < count; m++)
        {
            models[$"maker{m % 10}/model{m}"] = Model(m);
            foreach (var host in Hosts)
            {
                offers[host == "own" ? $"maker{m % 10}/model{m}" : $"maker{m % 10}/model{m}@{host}"] = Offer(m, host);
            }
        }

        var document = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["version"] = "synthetic",
            ["sources"] = new JsonObject { ["SYN"] = new JsonObject { ["title"] = "made up", ["url"] = "https://example.com/" } },
            ["units"] = new JsonObject { ["credit"] = Sourced(new JsonObject { ["usd"] = 0.01m }) },
            ["models"] = models,
            ["offers"] = offers,
        };
        return EngineCatalog.Parse(CatalogDocument.FromString(document.ToJsonString(), "synthetic"));
    }

    public static RoutingPolicy CreatePolicy() => new() { Name = "synthetic", Rules = [.. Enumerable.Range(0, Rules).Select(CreateRule)] };

    /// <summary>The same rules under conditions on numbers, flags, metadata, and conditions within conditions.</summary>
    public static RoutingPolicy CreateConditionalPolicy() => new() { Name = "conditional", Rules = [.. Enumerable.Range(0, Rules).Select(static r => CreateRule(r) with { When = CreateCondition(r) })] };

    private static RoutingCondition CreateCondition(int r) => (r % 5) switch
    {
        0 => new() { Numbers = new Dictionary<RoutingNumber, RoutingRange> { [RoutingNumber.Duration] = new(3 + (r % 4)), [RoutingNumber.Count] = new(null, 2) } },
        1 => new() { Flags = new Dictionary<RoutingFlag, bool> { [RoutingFlag.Audio] = r % 2 == 0, [RoutingFlag.Seed] = true } },
        2 => new() { Metadata = new Dictionary<string, IReadOnlyList<string>> { ["team"] = ["blue", string.Create(CultureInfo.InvariantCulture, $"team{r}")] } },
        3 => new() { Any = [new() { ContentClasses = [Classes[r % Classes.Length]] }, new() { Flags = new Dictionary<RoutingFlag, bool> { [RoutingFlag.StartFrame] = true } }] },
        _ => new() { ContentClasses = [VideoContentClass.Cinematic], Not = new() { Tiers = [VideoTier.Speed] } },
    };

    private static RoutingRule CreateRule(int r) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"rule{r}"),
        When = new RoutingCondition { ContentClasses = [Classes[r % Classes.Length]] },
        Prefer = [$"maker{r % 10}/*", $"maker{(r + 3) % 10}/model{(r + 3) % Models}", $"*@{Hosts[1 + (r % 3)]}"],
        Deny = r % 3 == 0 ? [$"maker{r % 10}/model{r}@fal"] : [],
        Only = r == 25 ? [.. Enumerable.Range(0, 9).Select(static i => (EnginePattern)$"maker{i}/*")] : [],
    };

    private static JsonObject Model(int m) => new()
    {
        ["name"] = $"Model {m}",
        ["operations"] = new JsonObject
        {
            ["text-to-video"] = Operation(m),
        },
    };

    private static JsonObject Operation(int m)
    {
        var operation = new JsonObject
        {
            ["durations"] = Sourced(m % 2 == 0
                ? new JsonObject { ["kind"] = "range", ["min"] = 2 + (m % 3), ["max"] = 8 + (m % 5), ["step"] = 1, ["default"] = 5 }
                : new JsonObject { ["kind"] = "set", ["values"] = new JsonArray(m % 3 == 0 ? 4 : 5, 8, 10), ["default"] = 8 }),
            ["resolutions"] = Sourced(new JsonObject
            {
                ["values"] = m % 7 == 0
                    ? new JsonArray(new JsonObject { ["name"] = "1080p" })
                    : new JsonArray(new JsonObject { ["name"] = "720p" }, new JsonObject { ["name"] = "1080p" }),
                ["default"] = m % 7 == 0 ? "1080p" : "720p",
            }),
            ["aspectRatios"] = Sourced(new JsonObject { ["values"] = new JsonArray("16:9", "9:16", "1:1"), ["default"] = "16:9" }),
            ["seed"] = Sourced(new JsonObject { ["supported"] = m % 4 != 0 }),
            ["negativePrompt"] = Sourced(new JsonObject { ["supported"] = m % 2 == 0 }),
            ["prompt"] = Sourced(new JsonObject { ["required"] = true, ["maxLength"] = 1000 + (m * 10) }),
            ["inputs"] = new JsonObject(),
            ["camera"] = Sourced(new JsonObject { ["support"] = "by-prompt" }),
            ["outputs"] = Sourced(new JsonObject { ["maxPerCall"] = 1 + (m % 4) }),
        };
        if (m % 6 != 0)
        {
            operation["audio"] = Sourced(new JsonObject { ["support"] = m % 5 == 0 ? "never" : "optional", ["default"] = false });
        }

        return operation;
    }

    private static JsonObject Offer(int m, string host) => Sourced(new JsonObject
    {
        ["host"] = host,
        ["dialect"] = host,
        ["wireModelId"] = $"model-{m}",
        ["prices"] = m % 7 == 0
            ? new JsonArray(Price("1080p", null, 15 + (m % Models)))
            : new JsonArray(Price("720p", false, 8 + (m % Models)), Price("720p", true, 10 + (m % Models)), Price("1080p", null, 15 + (m % Models))),
        ["lifecycle"] = Sourced(new JsonObject { ["state"] = m % 16 == 1 ? "retired" : "live" }),
        ["credential"] = new JsonObject { ["setting"] = $"{host}:ApiKey", ["environmentVariable"] = $"{host.ToUpperInvariant()}_KEY" },
    });

    private static JsonObject Price(string resolution, bool? audio, decimal perSecond)
    {
        var when = new JsonObject { ["resolutions"] = new JsonArray(resolution) };
        if (audio is { } sound)
        {
            when["audio"] = sound;
        }

        return Sourced(new JsonObject
        {
            ["when"] = when,
            ["charges"] = new JsonArray(new JsonObject { ["per"] = "second", ["amount"] = perSecond }),
            ["unit"] = "credit",
        });
    }

    private static JsonObject Sourced(JsonObject fact)
    {
        (fact["source"], fact["checked"], fact["confidence"]) = ("SYN", "2026-11-22", "high");
        return fact;
    }
}
