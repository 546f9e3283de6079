using System.Text.Json;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class RoutePlanTests
{
    private static readonly VideoRequest Request = new("a secret boat") { Duration = TimeSpan.FromSeconds(12) };

    [Fact]
    public void ToTable_Always_ShowsEveryEngine() => Assert.Equal(
        "#  engine         verdict   price              USD    time  why\n"
        + "1  kling/v3       eligible  7.2 kling-unit     1.008  -     by cost\n"
        + "-  runway/gen4.5  rejected  144 runway-credit  1.44   -     runway/gen4.5 makes 2 to 10 s; 12 s was asked for\n",
        RoutePlanner.Plan(Request, PlanCase.Shipped).ToTable());

    [Fact]
    public void Describe_WithWinner_SaysWhoAndWhy() =>
        Assert.Equal("kling/v3 makes it for about 1.008 USD: by cost.", RoutePlanner.Plan(Request, PlanCase.Shipped).Describe());

    [Fact]
    public void Describe_NoEngineFits_SaysWhatToChange() => Assert.Equal(
        "No engine can make this video: kling/v3 makes 3 to 15 s; 30 s was asked for; runway/gen4.5 makes 2 to 10 s; 30 s was asked for.",
        RoutePlanner.Plan(Request with { Duration = TimeSpan.FromSeconds(30) }, PlanCase.Shipped).Describe());

    [Fact]
    public void Describe_PinnedEngineDoesNotFit_SaysWhy() => Assert.Equal(
        "runway/gen4.5 cannot make this video: runway/gen4.5 makes 2 to 10 s; 12 s was asked for.",
        RoutePlanner.Plan(Request, PlanCase.Shipped with { PinnedEngine = "runway/gen4.5" }).Describe());

    [Fact]
    public void Describe_EmptyCatalog_SaysSo() =>
        Assert.Equal("No engine can make this video: the catalog has no engines.", RoutePlanner.Plan(Request, PlanCase.Context()).Describe());

    [Fact]
    public void ToJson_Always_HoldsEverythingButThePrompt()
    {
        var plan = RoutePlanner.Plan(Request, PlanCase.Shipped with { JobKey = "job-1", MaxCost = VideoCost.Usd(2) });
        using var json = JsonDocument.Parse(plan.ToJson());
        var root = json.RootElement;

        Assert.DoesNotContain("secret", plan.ToJson(), StringComparison.Ordinal);
        Assert.Equal(1, root.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(plan.Id, root.GetProperty("id").GetString());
        Assert.Equal(Request.Fingerprint, root.GetProperty("request").GetString());
        Assert.Equal("kling/v3", root.GetProperty("winner").GetString());
        Assert.Equal("default", root.GetProperty("policy").GetString());
        Assert.Equal(TestCatalog.TwoEngines.Version, root.GetProperty("catalogVersion").GetString());
        Assert.Equal("1.008", root.GetProperty("candidates")[0].GetProperty("expectedUsd").GetRawText());
        var reason = root.GetProperty("candidates")[1].GetProperty("reasons")[0];
        Assert.Equal("duration", reason.GetProperty("code").GetString());
        Assert.Equal("12 s", reason.GetProperty("operands").GetProperty("asked").GetString());
    }

    [Fact]
    public void Id_EqualInputs_IsEqual() =>
        Assert.Equal(RoutePlanner.Plan(Request, PlanCase.Shipped).Id, RoutePlanner.Plan(Request with { }, PlanCase.Shipped with { }).Id);

    [Fact]
    public void Id_OtherInputs_IsOther()
    {
        var ids = new[]
        {
            RoutePlanner.Plan(Request, PlanCase.Shipped),
            RoutePlanner.Plan(Request with { Prompt = "a ship" }, PlanCase.Shipped),
            RoutePlanner.Plan(Request, PlanCase.Shipped with { JobKey = "x" }),
            RoutePlanner.Plan(Request, PlanCase.Shipped with { Now = PlanCase.Now.AddSeconds(1) }),
            RoutePlanner.Plan(Request, PlanCase.Shipped with { Policy = RoutingPolicy.Default with { Version = "3" } }),
        }.Select(static p => p.Id);

        Assert.Equal(5, ids.Distinct().Count());
    }

    [Fact]
    public void Candidates_Always_AreTheSameObjects()
    {
        var plan = RoutePlanner.Plan(Request, PlanCase.Shipped);
        var winner = plan.Winner;

        Assert.Same(winner, plan.Candidates[0]);
        Assert.Same(plan.Candidates, plan.Candidates);
        Assert.Same(winner, plan.Winner);
    }

    [Fact]
    public void Candidates_OfEligibleEngines_AreRankedFromOne()
    {
        var plan = RoutePlanner.Plan("a boat", PlanCase.Context(TestCatalog.Offer("b/m"), TestCatalog.Offer("a/m"), TestCatalog.Offer("c/m") with { Prices = [] }) with { IsMetered = true });

        Assert.Equal([("a/m", 1), ("b/m", 2), ("c/m", null)], plan.Candidates.Select(static c => (c.Engine.ToString(), c.Rank)));
    }

    [Fact]
    public void ReasonCodes_OfEveryKind_AreDistinct()
    {
        var codes = Enum.GetValues<ReasonKind>().Select(static k => new PackedReason(k, 0).Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(
            typeof(RouteReasonCodes).GetFields().Select(static f => (string)f.GetValue(null)!).Order(StringComparer.Ordinal),
            codes.Order(StringComparer.Ordinal));
    }
}
