using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class LifecycleMigrationTests
{
    private static readonly VideoRequest Request = new("a secret boat") { Duration = TimeSpan.FromSeconds(10) };

    [Fact]
    public void Plan_SuccessorFits_IsTakenThoughAnotherIsCheaper()
    {
        var plan = Plan(Request, Old("b/m"), TestCatalog.Offer("b/m", usdPerSecond: 0.05m), TestCatalog.Offer("c/m"));

        Assert.Equal(("b/m", true), (plan.To!.Engine.ToString(), plan.IsSuccessor));
        Assert.Equal((0.1m, 0.5m, 0.4m), (plan.UsdBefore, plan.UsdAfter, plan.UsdDifference));
    }

    [Fact]
    public void Plan_SuccessorDoesNotFit_SaysWhyAndLetsThePolicyChoose()
    {
        var plan = Plan(Request, Old("b/m"), Short("b/m"), TestCatalog.Offer("c/m", usdPerSecond: 0.03m), TestCatalog.Offer("d/m", usdPerSecond: 0.02m));

        Assert.Equal(("d/m", false), (plan.To!.Engine.ToString(), plan.IsSuccessor));
        Assert.Equal(RouteReasonCodes.Duration, Assert.Single(Assert.Single(plan.RejectedSuccessors).Reasons).Code);
        Assert.Contains("b/m makes 1 to 5 s", plan.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_SuccessorIsRetiredToo_GoesOnToItsSuccessor()
    {
        var plan = Plan(Request, Old("b/m"), Old("c/m", "b/m"), TestCatalog.Offer("c/m", usdPerSecond: 0.03m), TestCatalog.Offer("d/m"));

        Assert.Equal(("c/m", true), (plan.To!.Engine.ToString(), plan.IsSuccessor));
    }

    [Fact]
    public void Plan_SuccessorsInACircle_Ends() => Assert.Equal("d/m", Plan(Request, Old("b/m"), Old("a/m", "b/m"), TestCatalog.Offer("d/m")).To!.Engine.ToString());

    [Fact]
    public void Plan_DeprecatedEngineIsCheapest_IsNotItsOwnSuccessor()
    {
        var deprecated = TestCatalog.Offer("a/m", usdPerSecond: 0.001m) with { Lifecycle = new() { State = LifecycleState.Deprecated, Source = TestCatalog.Source } };

        Assert.Equal("b/m", Plan(Request, deprecated, TestCatalog.Offer("b/m")).To!.Engine.ToString());
    }

    [Fact]
    public void Plan_OtherDeprecatedEngineIsCheapest_ComesAfterTheLiving()
    {
        var deprecated = TestCatalog.Offer("b/m", usdPerSecond: 0.001m) with { Lifecycle = new() { State = LifecycleState.Deprecated, Source = TestCatalog.Source } };

        Assert.Equal("c/m", Plan(Request, Old(null), deprecated, TestCatalog.Offer("c/m")).To!.Engine.ToString());
    }

    [Fact]
    public void Plan_NoneFits_SaysSo()
    {
        var plan = Plan(Request, Old("b/m"), Short("b/m"));

        Assert.Null(plan.To);
        Assert.StartsWith("The successor b/m cannot make it: b/m makes 1 to 5 s; 10 s was asked for. No engine can make this video", plan.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OptionsOfTheOldDialect_AreToldAsLost()
    {
        var request = Request with { Options = new Dictionary<string, JsonElement> { ["a"] = JsonElement.Parse("{}") } };

        Assert.Equal(["a"], Plan(request, Old("b/m"), TestCatalog.Offer("b/m")).LostOptions);
    }

    [Fact]
    public void Plan_PinnedContext_IsNotLookedAt()
    {
        var context = PlanCase.Context(Old("b/m"), TestCatalog.Offer("b/m")) with { PinnedEngine = "a/m" };

        Assert.Equal("b/m", LifecycleMigration.Plan(Request, "a/m", context).To!.Engine.ToString());
    }

    [Fact]
    public void Plan_UnknownEngine_AnswersNearNames() =>
        Assert.Contains("Did you mean kling/v3", Assert.Throws<ArgumentException>(() => LifecycleMigration.Plan(Request, "kling/v33", PlanCase.Shipped)).Message, StringComparison.Ordinal);

    private static LifecycleMigrationPlan Plan(VideoRequest request, params EngineOffer[] offers) => LifecycleMigration.Plan(request, "a/m", PlanCase.Context(offers));

    private static EngineOffer Old(string? successor, string id = "a/m") => TestCatalog.Offer(id) with
    {
        Lifecycle = new() { State = LifecycleState.Retired, Successor = successor is null ? (VideoEngineId?)null : VideoEngineId.Parse(successor), Source = TestCatalog.Source },
    };

    private static EngineOffer Short(string id) => TestCatalog.Offer(id, static c => c with { Durations = c.Durations! with { Maximum = TimeSpan.FromSeconds(5) } });
}
