using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class CostFilterTests
{
    private static readonly VideoRequest Request = new("a boat");

    [Theory]
    [InlineData(0.42, "USD", true)]
    [InlineData(0.41, "USD", false)]
    [InlineData(3, "kling-unit", true)]
    [InlineData(2.9, "kling-unit", false)]
    [InlineData(42, "runway-credit", true)]
    public void Plan_Ceiling_ComparesInDollarsOrInTheSameUnit(double amount, string unit, bool eligible) =>
        Assert.Equal(eligible, Shipped(PlanCase.Shipped with { MaxCost = new((decimal)amount, unit) }, "kling/v3").IsEligible);

    [Fact]
    public void Plan_AboveTheCeiling_SaysBothAmounts() => Assert.Equal(
        ["kling/v3 costs 3 kling-unit (0.42 USD), more than the ceiling of 0.1 USD; raise MaxCost or ask for less"],
        Shipped(PlanCase.Shipped with { MaxCost = VideoCost.Usd(0.1m) }, "kling/v3").Reasons.Select(static r => r.Describe()));

    [Fact]
    public void Plan_CeilingInUnitWithoutRate_SaysSo() => Assert.Equal(
        ["the ceiling is in CNY, for which no rate is known; add units[\"CNY\"].usd by a catalog overlay or a rate to the rate card or give MaxCost in USD"],
        Shipped(PlanCase.Shipped with { MaxCost = new(5, "CNY") }, "kling/v3").Reasons.Select(static r => r.Describe()));

    [Fact]
    public void Plan_RangeWithCeiling_CountsTheMostExpensiveCase()
    {
        var offer = TestCatalog.Offer("a/m", static c => c with { Durations = c.Durations! with { Default = null } });

        Assert.Equal(RouteReasonCodes.MaxCost, RoutePlanner.Plan(Request, PlanCase.Context(offer) with { MaxCost = VideoCost.Usd(0.19m) }).Reason().Code);
        Assert.NotNull(RoutePlanner.Plan(Request, PlanCase.Context(offer) with { MaxCost = VideoCost.Usd(0.20m) }).Winner);
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Plan_WithoutPrice_IsEligibleOnlyWhenNobodyCounts(bool metered, bool ceiling, bool eligible)
    {
        var context = PlanCase.Context(TestCatalog.Offer("a/m") with { Prices = [] }) with { IsMetered = metered, MaxCost = ceiling ? VideoCost.Usd(99) : null };

        Assert.Equal(eligible, RoutePlanner.Plan(Request, context).Winner is not null);
    }

    [Fact]
    public void Plan_WithoutPriceWhileMetered_NamesTheOverlayKey()
    {
        var reason = RoutePlanner.Plan(Request, PlanCase.Context(TestCatalog.Offer("a/m") with { Prices = [] }) with { IsMetered = true }).Reason();

        Assert.Equal("no price of a/m is known for this request; add offers[\"a/m\"].prices by a catalog overlay", reason.Describe());
        Assert.Equal(new("overlay", "offers[\"a/m\"].prices"), reason.Operands[0]);
    }

    [Fact]
    public void Plan_PriceInUnitWithoutRate_IsRejectedWhileMetered()
    {
        var context = PlanCase.Context(TestCatalog.Offer("a/m", prices: TestCatalog.Price("CNY", 1)));

        Assert.NotNull(RoutePlanner.Plan(Request, context).Winner);
        Assert.Equal(
            "a/m charges in CNY, for which no rate is known; add units[\"CNY\"].usd by a catalog overlay or a rate to the rate card",
            RoutePlanner.Plan(Request, context with { IsMetered = true }).Reason().Describe());
    }

    [Theory]
    [InlineData(0.42, true)]
    [InlineData(0.41, false)]
    public void Plan_Balance_MustCoverTheJob(double credits, bool eligible) =>
        Assert.Equal(eligible, Shipped(PlanCase.Shipped with { IsMetered = true, AvailableCredits = (decimal)credits }, "kling/v3").IsEligible);

    [Fact]
    public void Plan_BalanceTooSmall_SaysBothAmounts() => Assert.Equal(
        ["kling/v3 costs 42 credits and the account has 10; add credits or ask for less"],
        Shipped(PlanCase.Shipped with { IsMetered = true, AvailableCredits = 10, ToCredits = static c => c.Amount * 14 }, "kling/v3").Reasons.Select(static r => r.Describe()));

    [Fact]
    public void Plan_BalanceWithoutMetering_DoesNotMatter() => Assert.True(Shipped(PlanCase.Shipped with { AvailableCredits = 0 }, "kling/v3").IsEligible);

    [Fact]
    public void Plan_OwnRates_AreUsedForRanking()
    {
        var context = PlanCase.Shipped with { Policy = new() { Name = "cheapest" } };

        Assert.Equal("kling/v3", RoutePlanner.Plan(Request, context).Winner!.Engine.ToString());
        Assert.Equal("runway/gen4.5", RoutePlanner.Plan(Request, context with { ToUsd = static c => c.Unit == "kling-unit" ? c.Amount : c.Amount * 0.001m }).Winner!.Engine.ToString());
    }

    [Fact]
    public void Plan_DemandThatIsNotMet_BringsNoPriceReason() => Assert.Equal(
        [RouteReasonCodes.Duration],
        RoutePlanner.Plan(Request with { Duration = TimeSpan.FromSeconds(99) }, PlanCase.Shipped with { IsMetered = true }).Find("kling/v3").Reasons.Select(static r => r.Code));

    private static RouteCandidate Shipped(RouteContext context, string engine) => RoutePlanner.Plan(Request, context).Find(engine);
}
