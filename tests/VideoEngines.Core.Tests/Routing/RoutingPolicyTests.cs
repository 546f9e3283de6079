using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class RoutingPolicyTests
{
    private static readonly VideoRequest Request = new("a boat");

    private static RouteContext Three => PlanCase.Context(
        TestCatalog.Offer("a/m", usdPerSecond: 0.03m), TestCatalog.Offer("b/m", usdPerSecond: 0.02m), TestCatalog.Offer("c/m", usdPerSecond: 0.01m));

    [Fact]
    public void Plan_NoRules_RanksByCost() => Assert.Equal("c/m,b/m,a/m", Order(Three with { Policy = Policy() }));

    [Fact]
    public void Plan_EqualCost_RanksById() =>
        Assert.Equal("a/m,a/m@x,b/m", Order(PlanCase.Context(TestCatalog.Offer("b/m"), TestCatalog.Offer("a/m@x"), TestCatalog.Offer("a/m")) with { Policy = Policy() }));

    [Fact]
    public void Plan_WithoutPrice_RanksLast() =>
        Assert.Equal("b/m,a/m", Order(PlanCase.Context(TestCatalog.Offer("a/m") with { Prices = [] }, TestCatalog.Offer("b/m")) with { Policy = Policy() }));

    [Fact]
    public void Plan_Preference_ComesBeforeCost() =>
        Assert.Equal("a/m,c/m,b/m", Order(Three with { Policy = Policy(new RoutingRule { Name = "r", Prefer = ["a/*"] }) }));

    [Fact]
    public void Plan_SeveralRules_FormOneList()
    {
        var plan = RoutePlanner.Plan(Request, Three with { Policy = Policy(new RoutingRule { Name = "first", Prefer = ["b/m"] }, new RoutingRule { Name = "second", Prefer = ["a/m", "b/m"] }) });

        Assert.Equal(["first", "second", null], plan.Candidates.Select(static c => c.Rule));
        Assert.Equal("b/m,a/m,c/m", string.Join(",", plan.Candidates.Select(static c => c.Engine)));
    }

    [Fact]
    public void Plan_Star_LeavesTheOrderToCost() =>
        Assert.Equal("c/m,b/m,a/m", Order(Three with { Policy = Policy(new RoutingRule { Name = "r", Prefer = ["*"] }, new RoutingRule { Name = "s", Prefer = ["a/m"] }) }));

    [Fact]
    public void Plan_Preference_NeverMakesAnEngineIneligible() =>
        Assert.Equal(3, RoutePlanner.Plan(Request, Three with { Policy = Policy(new RoutingRule { Name = "r", Prefer = ["z/z"] }) }).EligibleCount);

    [Fact]
    public void Plan_Deny_Rejects()
    {
        var plan = RoutePlanner.Plan(Request, Three with { Policy = Policy(new RoutingRule { Name = "no-c", Deny = ["c/*"] }) });

        Assert.Equal("b/m", plan.Winner!.Engine.ToString());
        Assert.Equal("the rule 'no-c' of the policy 'test' denies c/m", plan.Reason("c/m"));
    }

    [Fact]
    public void Plan_Only_RejectsAllOthers()
    {
        var plan = RoutePlanner.Plan(Request, Three with { Policy = Policy(new RoutingRule { Name = "only-a", Only = ["a/m"] }) });

        Assert.Equal(1, plan.EligibleCount);
        Assert.Equal("the rule 'only-a' of the policy 'test' allows only a/m", plan.Reason("b/m"));
    }

    [Theory]
    [InlineData("brand", null, true)]
    [InlineData("draft", null, false)]
    [InlineData(null, null, false)]
    [InlineData("brand", "speed", true)]
    public void Plan_Condition_IsMetByItsSets(string? content, string? tier, bool applies)
    {
        var rule = new RoutingRule { Name = "r", When = new() { ContentClasses = [VideoContentClass.Brand, VideoContentClass.Cinematic] }, Prefer = ["a/m"] };
        var request = Request with { ContentClass = content is null ? null : VideoContentClass.Create(content), Tier = tier is null ? null : VideoTier.Create(tier) };

        Assert.Equal(applies, RoutePlanner.Plan(request, Three with { Policy = Policy(rule) }).Winner!.Engine == "a/m");
    }

    [Fact]
    public void Plan_ConditionWithTwoSets_NeedsBoth()
    {
        var rule = new RoutingRule { Name = "r", When = new() { Tiers = [VideoTier.Flagship], Operations = [VideoOperation.TextToVideo] }, Prefer = ["a/m"] };

        Assert.Equal("a/m", RoutePlanner.Plan(Request with { Tier = VideoTier.Flagship }, Three with { Policy = Policy(rule) }).Winner!.Engine.ToString());
        Assert.Equal("c/m", RoutePlanner.Plan(Request, Three with { Policy = Policy(rule) }).Winner!.Engine.ToString());
    }

    [Theory]
    [InlineData("cinematic", null, "kling/v3", "cinematic-tier")]
    [InlineData("brand", null, "kling/v3", "cinematic-tier")]
    [InlineData("social-short-form", null, "kling/v3", "speed-tier")]
    [InlineData("draft", null, "kling/v3", "speed-tier")]
    [InlineData("premium-export", null, "kling/v3", "flagship-tier")]
    [InlineData("premium-export", "speed", "kling/v3", "speed-tier")]
    [InlineData(null, "flagship", "kling/v3", "flagship-tier")]
    [InlineData(null, null, "kling/v3", null)]
    public void Default_OverTheShippedCatalog_PlacesByTheFoundingDocuments(string? content, string? tier, string winner, string? rule)
    {
        var request = Request with { ContentClass = content is null ? null : VideoContentClass.Create(content), Tier = tier is null ? null : VideoTier.Create(tier) };

        var plan = RoutePlanner.Plan(request, PlanCase.Shipped);

        Assert.Equal((winner, rule), (plan.Winner!.Engine.ToString(), plan.Winner.Rule));
    }

    [Fact]
    public void Default_DraftWithDearKling_TakesTheCheapest()
    {
        var offers = new[] { TestCatalog.Offer("kling/v3", usdPerSecond: 1), TestCatalog.Offer("x/cheap") };

        Assert.Equal("x/cheap", RoutePlanner.Plan(Request with { ContentClass = VideoContentClass.Draft }, PlanCase.Context(offers)).Winner!.Engine.ToString());
        Assert.Equal("kling/v3", RoutePlanner.Plan(Request with { ContentClass = VideoContentClass.Brand }, PlanCase.Context(offers)).Winner!.Engine.ToString());
    }

    [Fact]
    public void FailoverOn_ByDefault_HoldsWhatAnotherEngineMayDoBetter()
    {
        Assert.Equal(3, RoutingPolicy.Default.Failover.MaxAttempts);
        Assert.DoesNotContain(VideoErrorKind.ContentRefused, RoutingPolicy.Default.Failover.On);
        Assert.Contains(VideoErrorKind.Transport, RoutingPolicy.Default.Failover.On);
        Assert.DoesNotContain(VideoErrorKind.InvalidRequest, RoutingPolicy.Default.Failover.On);
        Assert.DoesNotContain(VideoErrorKind.Unknown, RoutingPolicy.Default.Failover.On);
    }

    [Fact]
    public void Plan_PolicyChangedByWith_IsCompiledAgain()
    {
        var context = Three with { Policy = Policy(new RoutingRule { Name = "r", Prefer = ["a/m"] }) };
        Assert.Equal("a/m", RoutePlanner.Plan(Request, context).Winner!.Engine.ToString());

        var changed = context with { Policy = context.Policy with { Rules = [] } };
        Assert.Equal("c/m", RoutePlanner.Plan(Request, changed).Winner!.Engine.ToString());
    }

    [Theory]
    [InlineData("kling/v3", "kling/v3", true)]
    [InlineData("kling/v3", "kling/v3@fal", false)]
    [InlineData("kling/v3@*", "kling/v3@fal", true)]
    [InlineData("runway/*", "runway/gen4.5", true)]
    [InlineData("*@fal", "kling/v3@fal", true)]
    [InlineData("*@fal", "kling/v3", false)]
    [InlineData("*", "kling/v3", true)]
    [InlineData("kling/v*-omni*", "kling/v3-omni@fal", true)]
    [InlineData("kling/v*-omni*", "kling/v3", false)]
    public void EnginePattern_Matches_AsStarsSay(string pattern, string id, bool matches) => Assert.Equal(matches, EnginePattern.Parse(pattern).Matches(id));

    [Theory]
    [InlineData("")]
    [InlineData("Kling/v3")]
    [InlineData("kling")]
    [InlineData("kling/v3@")]
    [InlineData("kling v3/*")]
    public void EnginePattern_WrongText_IsRefused(string pattern) => Assert.Throws<FormatException>(() => EnginePattern.Parse(pattern));

    private static RoutingPolicy Policy(params RoutingRule[] rules) => new() { Name = "test", Rules = rules };

    private static string Order(RouteContext context) => string.Join(",", RoutePlanner.Plan(Request, context).Candidates.Select(static c => c.Engine));
}
