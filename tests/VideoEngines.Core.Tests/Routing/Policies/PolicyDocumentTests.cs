using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Policies;

public class PolicyDocumentTests
{
    private const string Schema = "src/VideoEngines.Core/Routing/Policies/policy.schema.json";
    private const string Shipped = "src/VideoEngines.Core/Routing/Policies/default-policy.json";

    private const string Full = """
        {
          "schemaVersion": 1, "name": "full", "version": "7", "allowUnknown": ["seed", "latency"], "adapt": true,
          "failover": { "on": "rateLimited, transport", "maxAttempts": 2, "maxSpendUsd": 4.5 },
          "weights": { "quality": 2, "cost": 1, "speed": 0.5, "health": 1, "queue": 1, "retakes": 0.5, "hourlyRateUsd": 60, "postProduction": true },
          "rules": {
            "second": { "order": 20, "deny": "kling/o1" },
            "first": {
              "order": 10,
              "when": {
                "contentClass": ["brand"], "tier": "speed, flagship", "operation": "text-to-video", "aspectRatio": ["16:9"], "resolution": "720p, 1920x1080",
                "duration": { "min": 4, "max": 10 }, "references": { "min": 0 }, "audio": true, "seed": false,
                "metadata": { "customer": ["acme", "b"], "Order No": "1" },
                "all": [{ "count": { "max": 1 } }], "any": [{ "startFrame": false }, { "endFrame": true }], "not": { "contentClass": "draft" }
              },
              "only": ["kling/*", "runway/*"], "prefer": ["kling/v3"], "avoid": "runway/gen4.5",
              "weights": { "cost": 1 }, "maxCostUsd": 2.5, "maxLatencySeconds": 90.5, "adapt": false, "failover": { "maxAttempts": 1 }
            }
          }
        }
        """;

    public static TheoryData<string, string, string> Wrong => new()
    {
        { """{ "schemaVersion": 1 }""", "name", "is missing" },
        { """{ "name": "x" }""", "schemaVersion", "is missing" },
        { """{ "schemaVersion": 2, "name": "x" }""", "schemaVersion", "must be 1" },
        { """{ "schemaVersion": 1, "name": "x", "rule": {} }""", "rule", "did you mean \"rules\"" },
        { """{ "schemaVersion": 1, "name": "x", "name": "y" }""", "name", "occurs twice" },
        { """{ "schemaVersion": 1, "name": "x", "allowUnknown": "speed" }""", "allowUnknown", "known word" },
        { Rule("""{ "prefer": "*" }"""), "rules.r.order", "is missing" },
        { Rule("""{ "order": 1 }"""), "rules.r", "does nothing" },
        { Rule("""{ "order": 1, "prefers": "*" }"""), "rules.r.prefers", "did you mean \"prefer\"" },
        { Rule("""{ "order": 1, "prefer": [] }"""), "rules.r.prefer", "not empty" },
        { Rule("""{ "order": 1, "prefer": "kling v3" }"""), "rules.r.prefer", "no engine pattern" },
        { Rule("""{ "order": 1, "prefer": "kling/v3, kling/v3" }"""), "rules.r.prefer", "listed twice" },
        { Rule("""{ "order": 1, "prefer": "kling/v4" }"""), "rules.r.prefer[0]", "did you mean kling/v3" },
        { Rule("""{ "order": 1, "prefer": "acme/*" }"""), "rules.r.prefer[0]", "fits no engine" },
        { Rule("""{ "order": 1, "only": "kling/*", "deny": "kling/*" }"""), "rules.r", "says only and deny of 'kling/*'" },
        { Rule("""{ "order": 1, "prefer": "kling/v3", "avoid": "kling/v3" }"""), "rules.r", "says prefer and avoid" },
        { Rule("""{ "order": 1, "deny": "*" }"""), "rules.r", "leaves no engine" },
        { Rule("""{ "order": 1, "when": { "audio": true }, "deny": "*" }"""), "rules.r", "leaves no engine" },
        { Rule("""{ "order": 1, "maxCostUsd": 0 }"""), "rules.r.maxCostUsd", "above 0" },
        { Rule("""{ "order": 1, "weights": { "cost": 101 } }"""), "rules.r.weights.cost", "at most 100" },
        { Rule("""{ "order": 1, "weights": {} }"""), "rules.r.weights", "are all 0" },
        { Rule("""{ "order": 1, "weights": { "cost": 1, "retakes": 11 } }"""), "rules.r.weights.retakes", "0 to 10" },
        { Rule("""{ "order": 1, "failover": { "on": "unknown" } }"""), "rules.r.failover.on", "must not contain unknown" },
        { Rule("""{ "order": 1, "failover": { "maxAttempts": 0 } }"""), "rules.r.failover.maxAttempts", "at least 1" },
        { When("""{ "contentClas": "brand" }"""), "rules.r.when.contentClas", "did you mean \"contentClass\"" },
        { When("""{ "contentClass": "Brand!" }"""), "rules.r.when.contentClass", "no content class" },
        { When("""{ "duration": { "min": 5, "max": 4 } }"""), "rules.r.when.duration", "min above its max" },
        { When("""{ "duration": {} }"""), "rules.r.when.duration", "neither min nor max" },
        { When("""{ "duration": { "min": "5" } }"""), "rules.r.when.duration.min", "expected a number" },
        { When("""{ "audio": "yes" }"""), "rules.r.when.audio", "true or false" },
        { When("""{ "any": [] }"""), "rules.r.when.any", "is empty" },
        { When("""{ "operation": "text-to-movie" }"""), "rules.r.when.operation", "no engine of the catalog does" },
        { When("""{ "contentClass": "brand", "all": [{ "contentClass": "draft" }] }"""), "rules.r.when", "can never be met" },
        { When("""{ "contentClass": "brand", "not": { "contentClass": "brand" } }"""), "rules.r.when", "can never be met" },
        { When("""{ "not": {} }"""), "rules.r.when", "can never be met" },
        { When("""{ "duration": { "min": 6 }, "any": [{ "duration": { "max": 5 } }] }"""), "rules.r.when", "can never be met" },
        { When("""{ "audio": true, "all": [{ "audio": false }] }"""), "rules.r.when", "can never be met" },
        { Rule("""{ "order": 1, "when": { "tier": "speed" }, "tier": "flagship" }"""), "rules.r.tier", "can never be set" },
        { """{ "schemaVersion": 1, "name": "x", "rules": { "a": { "order": 1, "prefer": "*" }, "b": { "order": 1, "prefer": "*" } } }""", "rules.b.order", "another rule" },
        { "[]", "", "expected an object" },
        { "{", "", "no JSON" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Parse_WrongDocument_SaysWhereAndWhat(string json, string path, string message)
    {
        var error = Assert.Throws<RoutingPolicyException>(() => RoutingPolicy.Parse(json, EngineCatalog.Default));

        var problem = Assert.Single(error.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
    }

    [Fact]
    public void Parse_SeveralProblems_ListsThemAll()
    {
        var error = Assert.Throws<RoutingPolicyException>(() => RoutingPolicy.Parse("""{ "schemaVersion": 1, "name": "x", "adapt": 1, "rules": { "r": { "order": -1, "prefer": 3, "when": { "b": 1 } } } }""", EngineCatalog.Default));

        Assert.Equal(["adapt", "rules.r.order", "rules.r.when.b", "rules.r.prefer"], error.Problems.Select(static p => p.Path));
        Assert.Contains("'x' has 4 problems", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EveryMember_IsReadAndWrittenAgain()
    {
        var policy = RoutingPolicy.Parse(Full, EngineCatalog.Default);

        Assert.Equal(["first", "second"], policy.Rules.Select(static r => r.Name));
        Assert.Equal((true, 2, 4.5m), (policy.Adapt, policy.Failover.MaxAttempts, policy.Failover.MaxSpendUsd));
        Assert.Equal([VideoErrorKind.RateLimited, VideoErrorKind.Transport], policy.Failover.On.Order());
        Assert.Equal((2.5m, TimeSpan.FromSeconds(90.5), (bool?)false), (policy.Rules[0].MaxCostUsd, policy.Rules[0].MaxLatency, policy.Rules[0].Adapt));
        Assert.Equal(new RoutingRange(4, 10), policy.Rules[0].When.Numbers[RoutingNumber.Duration]);
        Assert.Equal(["acme", "b"], policy.Rules[0].When.Metadata["customer"]);
        var json = policy.ToJson();
        Assert.Equal(json, RoutingPolicy.Parse(json, EngineCatalog.Default).ToJson());
        Assert.Empty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Schema), json));
        Assert.Empty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Schema), Full));
    }

    [Fact]
    public void ShippedPolicy_FitsCatalogAndSchemaAndOneScreen()
    {
        var text = RepositoryFiles.Read(Shipped);

        Assert.Empty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Schema), text));
        Assert.Empty(RoutingPolicy.Default.Check(EngineCatalog.Default));
        Assert.True(text.Split('\n').Length <= 30, "The shipped policy is to be readable in one screen.");
        Assert.Equal(RoutingPolicy.Default.ToJson(), RoutingPolicy.Parse(RoutingPolicy.Default.ToJson()).ToJson());
    }

    [Fact]
    public void Create_Builder_MakesTheSameDataAsADocument()
    {
        var built = RoutingPolicy.Create("p", static policy => policy
            .Version("3")
            .AllowUnknown(VideoCapability.Seed)
            .Rule("brand", static rule => rule.When(new() { ContentClasses = [VideoContentClass.Brand] }).Prefer("kling/v3", "runway/*").MaxCost(2).MaxLatency(TimeSpan.FromMinutes(2)).Adapt())
            .Rule("rest", static rule => rule.Avoid("openai/*").Weights(new RoutingWeights { Quality = 1, Cost = 1 }).Failover(RoutingFailover.None)));

        var read = RoutingPolicy.Parse("""
            { "schemaVersion": 1, "name": "p", "version": "3", "allowUnknown": "seed", "rules": {
              "brand": { "order": 1, "when": { "contentClass": "brand" }, "prefer": "kling/v3, runway/*", "maxCostUsd": 2, "maxLatencySeconds": 120, "adapt": true },
              "rest": { "order": 2, "avoid": "openai/*", "weights": { "quality": 1, "cost": 1 }, "failover": { "maxAttempts": 1 } } } }
            """);

        Assert.Equal(read.ToJson(), built.ToJson());
    }

    [Fact]
    public void Create_Contradiction_IsRefused() => Assert.Contains(
        "can never be met",
        Assert.Throws<RoutingPolicyException>(() => RoutingPolicy.Create("p", static policy => policy.Rule("r", static rule => rule
            .When(new() { Flags = new Dictionary<RoutingFlag, bool> { [RoutingFlag.Audio] = true }, All = [new() { Flags = new Dictionary<RoutingFlag, bool> { [RoutingFlag.Audio] = false } }] })
            .Deny("kling/*")))).Message,
        StringComparison.Ordinal);

    private static string Rule(string rule) => $$"""{ "schemaVersion": 1, "name": "x", "rules": { "r": {{rule}} } }""";

    private static string When(string when) => Rule($$"""{ "order": 1, "when": {{when}}, "prefer": "*" }""");
}
