using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Policies;

public class PolicyRuleTests
{
    private static readonly VideoRequest Request = new("a boat") { Duration = TimeSpan.FromSeconds(5) };

    private static RouteContext Two => PlanCase.Context(TestCatalog.Offer("a/m", usdPerSecond: 0.10m), TestCatalog.Offer("b/m", usdPerSecond: 0.20m));

    [Theory]
    [InlineData("""{ "duration": { "min": 5 } }""", true)]
    [InlineData("""{ "duration": { "min": 5.1 } }""", false)]
    [InlineData("""{ "duration": { "max": 5 }, "audio": true }""", false)]
    [InlineData("""{ "audio": false }""", false)]
    [InlineData("""{ "seed": false, "startFrame": false, "style": false }""", true)]
    [InlineData("""{ "count": { "max": 1 }, "references": { "max": 0 }, "cameraMoves": { "max": 0 }, "characters": { "max": 0 } }""", true)]
    [InlineData("""{ "framesPerSecond": { "max": 60 } }""", false)]
    [InlineData("""{ "promptLength": { "min": 6, "max": 6 } }""", true)]
    [InlineData("""{ "metadata": { "team": ["x", "red"] } }""", true)]
    [InlineData("""{ "metadata": { "team": "blue" } }""", false)]
    [InlineData("""{ "metadata": { "none": "red" } }""", false)]
    [InlineData("""{ "any": [{ "audio": true }, { "duration": { "max": 5 } }] }""", true)]
    [InlineData("""{ "any": [{ "audio": true }, { "seed": true }] }""", false)]
    [InlineData("""{ "all": [{ "seed": false }, { "metadata": { "team": "red" } }], "not": { "tier": "speed" } }""", true)]
    [InlineData("""{ "metadata": { "team": "red" }, "any": [{ "seed": true }] }""", false)]
    [InlineData("""{ "metadata": { "team": "red" }, "not": { "duration": { "min": 1 } } }""", false)]
    [InlineData("""{ "aspectRatio": "16:9" }""", false)]
    [InlineData("""{ "resolution": "720p" }""", false)]
    public void When_Condition_LooksAtTheRequestOnly(string when, bool applies)
    {
        var policy = RoutingPolicy.Parse($$"""{ "schemaVersion": 1, "name": "x", "rules": { "r": { "order": 1, "when": {{when}}, "prefer": "b/m" } } }""");
        var request = Request with { Metadata = new Dictionary<string, string> { ["team"] = "red" } };

        Assert.Equal(applies ? "b/m" : "a/m", RoutePlanner.Plan(request, Two with { Policy = policy }).Winner!.Engine.ToString());
    }

    [Fact]
    public void Avoid_OnlyWhenNothingElseIsEligible()
    {
        var plan = RoutePlanner.Plan(Request, Two with { Policy = Policy(new RoutingRule { Name = "r", Avoid = ["a/m"] }) });

        Assert.Equal(["b/m", "a/m"], plan.Candidates.Select(static c => c.Engine.ToString()));
        Assert.Equal("r", plan.Candidates[1].Rule);
        var alone = RoutePlanner.Plan(Request, Two with { Policy = Policy(new RoutingRule { Name = "r", Avoid = ["a/m"], Deny = ["b/m"] }) });
        Assert.Equal("a/m", alone.Winner!.Engine.ToString());
    }

    [Fact]
    public void Avoid_PreferredByAnotherRule_StaysPreferred() =>
        Assert.Equal("a/m", RoutePlanner.Plan(Request, Two with { Policy = Policy(new RoutingRule { Name = "r", Avoid = ["a/m"] }, new RoutingRule { Name = "s", Prefer = ["a/m"] }) }).Winner!.Engine.ToString());

    [Fact]
    public void Tier_SetByARule_IsSeenByLaterRulesUnlessTheRequestNamesOne()
    {
        var policy = Policy(
            new RoutingRule { Name = "content", When = new() { ContentClasses = [VideoContentClass.Brand] }, Tier = VideoTier.Flagship },
            new RoutingRule { Name = "flagship", When = new() { Tiers = [VideoTier.Flagship] }, Prefer = ["b/m"] });
        var brand = Request with { ContentClass = VideoContentClass.Brand };

        var plan = RoutePlanner.Plan(brand, Two with { Policy = policy });

        Assert.Equal(("b/m", "flagship", VideoTier.Flagship), (plan.Winner!.Engine.ToString(), plan.Winner.Rule, plan.Tier));
        Assert.Equal("a/m", RoutePlanner.Plan(brand with { Tier = VideoTier.Speed }, Two with { Policy = policy }).Winner!.Engine.ToString());
        Assert.Null(RoutePlanner.Plan(Request, Two with { Policy = policy }).Tier);
    }

    [Fact]
    public void MaxCost_LowestOfTheRules_IsHardAndNamed()
    {
        var policy = Policy(new RoutingRule { Name = "loose", MaxCostUsd = 10 }, new RoutingRule { Name = "tight", MaxCostUsd = 0.75m });

        var plan = RoutePlanner.Plan(Request, Two with { Policy = policy });

        Assert.Equal("a/m", plan.Winner!.Engine.ToString());
        Assert.Equal("b/m costs 1 USD, more than the 0.75 USD of the rule 'tight'; ask for less, or change the policy", plan.Reason("b/m"));
        Assert.Equal(RouteReasonCodes.MaxCost, plan.Find("b/m").Reasons[0].Code);
    }

    [Fact]
    public void MaxCost_WithoutPrice_IsNotMet()
    {
        var context = PlanCase.Context(TestCatalog.Offer("a/m") with { Prices = [] }) with { Policy = Policy(new RoutingRule { Name = "r", MaxCostUsd = 1 }) };

        Assert.Equal(RouteReasonCodes.Unpriced, RoutePlanner.Plan(Request, context).Codes());
    }

    [Fact]
    public void MaxLatency_KnownAndUnknown_AreToldApart()
    {
        DurationFact Time(int seconds) => new(TimeSpan.FromSeconds(seconds), TestCatalog.Source);
        var context = PlanCase.Context(TestCatalog.Offer("a/m") with { TypicalLatency = Time(30) }, TestCatalog.Offer("b/m") with { TypicalLatency = Time(90) }, TestCatalog.Offer("c/m"));
        var policy = Policy(new RoutingRule { Name = "fast", MaxLatency = TimeSpan.FromMinutes(1) });

        var plan = RoutePlanner.Plan(Request, context with { Policy = policy });

        Assert.Equal(1, plan.EligibleCount);
        Assert.Equal("b/m typically takes 90 s, more than the 60 s of the rule 'fast'; change the policy", plan.Reason("b/m"));
        Assert.Equal(RouteReasonCodes.UnknownCapability, plan.Find("c/m").Reasons[0].Code);
        Assert.Contains("AllowUnknown = Latency", plan.Reason("c/m"), StringComparison.Ordinal);
        Assert.Equal(2, RoutePlanner.Plan(Request, context with { Policy = policy with { AllowUnknown = new HashSet<VideoCapability> { VideoCapability.Latency } } }).EligibleCount);
    }

    [Fact]
    public void Settings_FirstRuleThatSays_Counts()
    {
        var policy = Policy(
            new RoutingRule { Name = "no", When = new() { Tiers = [VideoTier.Speed] }, Adapt = true, Failover = RoutingFailover.None },
            new RoutingRule { Name = "one", Adapt = false, Failover = new() { MaxAttempts = 2 }, Weights = new() { Quality = 1 } },
            new RoutingRule { Name = "two", Adapt = true, Failover = new() { MaxAttempts = 5 }, Weights = new() { Speed = 1 } });

        var plan = RoutePlanner.Plan(Request, Two with { Policy = policy });

        Assert.Equal((false, 2, 1m), (plan.Adapts, plan.Failover.MaxAttempts, plan.Weights.Quality));
        Assert.True(RoutePlanner.Plan(Request, Two with { Policy = policy, Adapt = true }).Adapts);
    }

    [Fact]
    public void Score_Quality_BeatsCostByItsWeight()
    {
        QualityScore Score(decimal score) => new("motion-realism", score, null, TestCatalog.Source);
        var good = TestCatalog.Offer("b/m", usdPerSecond: 0.20m);
        good = good with { Model = good.Model with { Scores = [Score(9)] } };
        var context = PlanCase.Context(TestCatalog.Offer("a/m", usdPerSecond: 0.10m), good);

        var plan = RoutePlanner.Plan(Request, context with { Policy = Policy(new RoutingRule { Name = "r", Weights = new() { Quality = 2, Cost = 1 } }) });

        Assert.Equal("b/m", plan.Winner!.Engine.ToString());
        Assert.Equal(["quality 0.9 x 2", "cost 0.5 x 1"], plan.Winner.Score!.Parts.Select(static p => p.ToString()));
        Assert.Equal("0.767 (quality 0.9 x 2, cost 0.5 x 1)", plan.Winner.Score.ToString());
        Assert.Equal("no source scores it", plan.Candidates[1].Score!.Parts[0].Why);
    }

    [Fact]
    public void Score_EffectiveCost_CountsPostProductionTakesAndWaiting()
    {
        var offer = TestCatalog.Offer("a/m", usdPerSecond: 0.10m);
        offer = offer with
        {
            Model = offer.Model with { Scores = [new("post-production-multiplier", 2.4m, null, TestCatalog.Source)] },
            TypicalLatency = new(TimeSpan.FromMinutes(6), TestCatalog.Source),
        };
        var weights = new RoutingWeights { Cost = 1, Retakes = 0.5m, HourlyRateUsd = 10, PostProduction = true };

        var part = Assert.Single(RoutePlanner.Plan(Request, PlanCase.Context(offer) with { Policy = Policy() with { Weights = weights } }).Winner!.Score!.Parts);

        // (0.50 x 2.4 + 10 x 0.1) x 1.5 = 3.3
        Assert.Equal("3.3 USD: 0.5 USD x 2.4 for post-production + 1 USD of a person's time, x 1.5 takes", part.Why);
        Assert.Equal(1 / 4.3m, part.Score);
    }

    private static RoutingPolicy Policy(params RoutingRule[] rules) => new() { Name = "test", Rules = rules };
}
