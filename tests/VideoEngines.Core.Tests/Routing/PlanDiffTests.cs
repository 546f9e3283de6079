using System.Text.Json;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class PlanDiffTests
{
    private static readonly VideoRequest Request = new("a secret boat") { Duration = TimeSpan.FromSeconds(10) };
    private static readonly RouteContext Two = PlanCase.Context(TestCatalog.Offer("a/m"), TestCatalog.Offer("b/m", usdPerSecond: 0.02m));

    [Fact]
    public void Diff_EqualPlans_IsEmpty()
    {
        var diff = RoutePlanner.Plan(Request, Two).Diff(RoutePlanner.Plan(Request, Two with { }));

        Assert.True(diff.IsEmpty);
        Assert.Equal("a/m as before for 0.10 USD", diff.Describe());
    }

    [Fact]
    public void Diff_PolicyDeniesTheWinner_TellsChoicePriceAndWhy()
    {
        var diff = Diff(Request, Two with { Policy = RoutingPolicy.Create("strict", static policy => policy.Rule("no-a", static rule => rule.Deny("a/*"))) });

        Assert.Equal(("a/m", "b/m", true), (diff.WinnerBefore.ToString(), diff.WinnerAfter.ToString(), diff.IsWinnerChanged));
        Assert.Equal((0.1m, 0.2m), (diff.UsdBefore, diff.UsdAfter));
        Assert.Equal([RouteReasonCodes.PolicyDenied], Assert.Single(diff.BecameIneligible).ReasonsAfter);
        Assert.Equal("b/m instead of a/m for 0.20 USD instead of 0.10 USD\na/m is no longer eligible (policy-denied)\nb/m moves from place 2 to 1", diff.Describe());
    }

    [Fact]
    public void Diff_Reversed_TellsWhatBecameEligible()
    {
        var strict = Two with { Policy = RoutingPolicy.Create("strict", static policy => policy.Rule("no-a", static rule => rule.Deny("a/*"))) };

        var diff = RoutePlanner.Plan(Request, strict).Diff(RoutePlanner.Plan(Request, Two));

        Assert.Equal("a/m", Assert.Single(diff.BecameEligible).Engine.ToString());
        Assert.Equal([RouteReasonCodes.PolicyDenied], diff.Engines[0].ReasonsBefore);
    }

    [Fact]
    public void Diff_PriceChanges_IsToldThoughThePlacesStay()
    {
        var diff = Diff(Request, PlanCase.Context(TestCatalog.Offer("a/m", usdPerSecond: 0.015m), TestCatalog.Offer("b/m", usdPerSecond: 0.02m)));

        Assert.Equal("a/m costs 0.15 USD, was 0.10 USD", Assert.Single(diff.Engines).Describe());
    }

    [Fact]
    public void Diff_OtherCatalog_TellsNewAndGoneEngines()
    {
        var diff = Diff(Request, PlanCase.Context(TestCatalog.Offer("b/m", usdPerSecond: 0.02m), TestCatalog.Offer("c/m", usdPerSecond: 0.03m)));

        Assert.Equal(
            [("a/m", RouteCandidateChange.Removed), ("b/m", RouteCandidateChange.Changed), ("c/m", RouteCandidateChange.Added)],
            diff.Engines.Select(static engine => (engine.Engine.ToString(), engine.Change)));
    }

    [Fact]
    public void Diff_OtherRequest_TellsThePromptByLengthAndNeverByWords()
    {
        var diff = Diff(Request with { Prompt = "a secret ship at sea" }, Two);

        Assert.False(diff.IsSameRequest);
        Assert.Equal((13, 20), (diff.Engines[0].Prompt!.LengthBefore, diff.Engines[0].Prompt!.LengthAfter));
        Assert.DoesNotContain("secret", diff.ToJson() + diff.Describe(), StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_RejectedForOtherReasons_TellsBoth()
    {
        var tooLong = Request with { Duration = TimeSpan.FromSeconds(60) };
        var diff = RoutePlanner.Plan(tooLong, Two).Diff(RoutePlanner.Plan(Request with { Seed = 999 }, Two));

        Assert.Equal((RouteReasonCodes.Duration, RouteReasonCodes.Seed), (diff.Engines[0].ReasonsBefore.Single(), diff.Engines[0].ReasonsAfter.Single()));
        Assert.Equal("no engine as before", diff.Describe().Split('\n')[0]);
    }

    [Fact]
    public void ToJson_Always_HasSchemaAndCodes()
    {
        using var json = JsonDocument.Parse(Diff(Request, Two with { Policy = RoutingPolicy.Create("strict", static policy => policy.Rule("no-a", static rule => rule.Deny("a/*"))) }).ToJson());
        var root = json.RootElement;

        Assert.Equal((1, "b/m", "0.2"), (root.GetProperty("schemaVersion").GetInt32(), root.GetProperty("winnerAfter").GetString(), root.GetProperty("usdAfter").GetRawText()));
        Assert.Equal(("became-ineligible", "policy-denied"), (root.GetProperty("engines")[0].GetProperty("change").GetString(), root.GetProperty("engines")[0].GetProperty("reasonsAfter")[0].GetString()));
    }

    private static RoutePlanDiff Diff(VideoRequest request, RouteContext after) => RoutePlanner.Plan(Request, Two).Diff(RoutePlanner.Plan(request, after));
}
