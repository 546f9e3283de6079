using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Metering;

namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>Writes made-up engines as a catalog document.</summary>
internal static class CatalogWriter
{
    public static EngineCatalog Write(IEnumerable<EngineFacts> engines)
    {
        var models = new JsonObject();
        var offers = new JsonObject();
        foreach (var engine in engines)
        {
            var model = ModelOf(engine.Id);
            models[model] = Model(engine, model);
            offers[engine.Id.ToString()] = Offer(engine);
        }

        var document = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["version"] = "made-up",
            ["sources"] = new JsonObject { ["SIM"] = new JsonObject { ["title"] = "made up" } },
            ["units"] = new JsonObject { [EngineFacts.Coin] = Fact(new() { ["usd"] = EngineFacts.UsdPerCoin }) },
            ["models"] = models,
            ["offers"] = offers,
        };
        return EngineCatalog.Parse(CatalogDocument.FromString(document.ToJsonString(), "made-up"));
    }

    private static string ModelOf(VideoEngineId id) => id.ToString().Split('@')[0];

    private static JsonObject Model(EngineFacts engine, string name)
    {
        var operation = new JsonObject
        {
            ["durations"] = Fact(new() { ["kind"] = "range", ["min"] = engine.MinSeconds, ["max"] = engine.MaxSeconds, ["step"] = 1, ["default"] = engine.DefaultSeconds }),
            ["resolutions"] = Fact(new()
            {
                ["values"] = new JsonArray([.. engine.Resolutions.Select(static r => (JsonNode)new JsonObject { ["name"] = r })]),
                ["default"] = engine.Resolutions[0],
            }),
            ["prompt"] = Fact(new() { ["required"] = true, ["maxLength"] = 1000 }),
        };
        if (engine.Audio is { } audio)
        {
            operation["audio"] = Fact(new() { ["support"] = audio });
        }

        if (engine.Seed is { } seed)
        {
            operation["seed"] = Fact(new() { ["supported"] = seed });
        }

        var model = new JsonObject
        {
            ["name"] = name,
            ["operations"] = new JsonObject { [engine.IsImageOnly ? "image-to-video" : "text-to-video"] = operation },
        };
        if (engine.Quality is { } quality)
        {
            model["scores"] = new JsonArray(Fact(new() { ["dimension"] = "quality", ["score"] = quality }));
        }

        return model;
    }

    private static JsonObject Offer(EngineFacts engine)
    {
        var offer = Fact(new()
        {
            ["host"] = engine.Id.ToString() is var id && id.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? id[(at + 1)..] : "made-up",
            ["dialect"] = "made-up",
            ["wireModelId"] = ModelOf(engine.Id),
            ["lifecycle"] = Fact(new() { ["state"] = "live" }),
            ["prices"] = new JsonArray(Fact(new()
            {
                ["charges"] = new JsonArray(new JsonObject { ["per"] = "second", ["amount"] = engine.AmountPerSecond }),
                ["unit"] = engine.Unit,
            })),
            ["find"] = Fact(new() { ["supported"] = engine.CanFind }),
        });
        JsonNode?[] failures =
        [
            Billing(engine.OnFault, "provider-fault"),
            Billing(engine.OnRefusal, "content-refused"),
        ];
        offer["billedOnFailure"] = new JsonArray([.. failures.Where(static f => f is not null)]);
        if (Billing(engine.OnCancel, kind: null) is { } cancel)
        {
            offer["billedOnCancel"] = cancel;
        }

        if (engine.LatencySeconds is { } latency)
        {
            offer["typicalLatency"] = Fact(new() { ["seconds"] = latency });
        }

        if (engine.MaxJobs is { } jobs)
        {
            offer["concurrency"] = Fact(new() { ["maxJobs"] = jobs, ["queuesExcess"] = false });
        }

        return offer;
    }

    private static JsonObject? Billing(FailureBilling billing, string? kind)
    {
        if (billing == FailureBilling.Unknown)
        {
            return null;
        }

        var rule = new JsonObject { ["billing"] = billing == FailureBilling.Charged ? "charged" : "free" };
        if (kind is not null)
        {
            rule["kind"] = kind;
        }

        return Fact(rule);
    }

    private static JsonObject Fact(JsonObject fact)
    {
        (fact["source"], fact["checked"], fact["confidence"]) = ("SIM", "2026-11-24", "high");
        return fact;
    }
}
