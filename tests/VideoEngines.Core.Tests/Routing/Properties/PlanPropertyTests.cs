using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

/// <summary>Laws of planning under every kind of policy. Random worlds; those of one run are those of the next.</summary>
public class PlanPropertyTests
{
    [Fact]
    public void Plan_EligibleEngines_AreThoseThatBreakNoHardFilter() => PlanWorld.Hold(static world =>
    {
        // The oracle knows requests as they are; what they are changed into is tested elsewhere.
        var bare = world.Context with { Policy = world.Context.Policy with { Rules = [] } };
        return world.Plan().Candidates.All(c => c.IsEligible != (
            PolicyOracle.Breaks(world.Request, world.Context, c.Offer) || HardFilterOracle.Breaks(world.Request, bare, c.Offer)) || world.Plan().Adapts);
    });

    [Fact]
    public void Plan_PreferredEngine_ComesBeforeOneThatNoRulePrefersAndThatBeforeAnAvoidedOne() => PlanWorld.Hold(static world =>
    {
        var rules = PolicyOracle.Applied(world.Context.Policy, world.Request);
        int Class(RouteCandidate c) => rules.Exists(r => r.Prefer.Any(p => p.Matches(c.Engine))) ? 0 : rules.Exists(r => r.Avoid.Any(p => p.Matches(c.Engine))) ? 2 : 1;
        var classes = Eligible(world.Plan()).Select(Class).ToList();
        return classes.SequenceEqual(classes.Order());
    });

    [Fact]
    public void Plan_HigherCeilings_RemoveNoCandidate() => PlanWorld.Hold(static world =>
    {
        var policy = world.Context.Policy;
        var higher = policy with { Rules = [.. policy.Rules.Select(r => r with { MaxCostUsd = r.MaxCostUsd * world.Random.Next(1, 4), MaxLatency = r.MaxLatency * world.Random.Next(1, 4) })] };
        var low = world.Context with { MaxCost = VideoCost.Usd(0.4m), AvailableCredits = 0.3m, IsMetered = true };
        var high = low with { MaxCost = VideoCost.Usd(0.4m + (world.Random.Next(100) / 100m)), AvailableCredits = 0.3m + (world.Random.Next(100) / 100m), Policy = higher };
        return Ids(Eligible(RoutePlanner.Plan(world.Request, low))).ToHashSet().IsSubsetOf(Ids(Eligible(RoutePlanner.Plan(world.Request, high))));
    });

    [Fact]
    public void Plan_IneligibleEngineAdded_KeepsWinnerAndOrder() => PlanWorld.Hold(static world =>
    {
        var other = TestCatalog.Offer("a/added", static c => c with { Operation = VideoOperation.VideoToVideo }, 0.0001m);
        return Ids(Eligible(world.Plan())).SequenceEqual(Ids(Eligible(world.Plan([.. world.Offers, other]))));
    });

    [Fact]
    public void Plan_EngineAdded_NeverChangesTheOrderOfTheOthers() => PlanWorld.Hold(static world =>
    {
        var fewer = world.Offers.Where(_ => world.Random.Next(2) == 0).ToList();
        var left = fewer.Select(static o => o.Id).ToHashSet();
        return Ids(Eligible(world.Plan(fewer))).SequenceEqual(Ids(Eligible(world.Plan())).Where(left.Contains));
    });

    [Fact]
    public void Plan_CatalogInAnotherOrder_IsTheSamePlan() => PlanWorld.Hold(static world =>
    {
        var shuffled = world.Offers.ToArray();
        world.Random.Shuffle(shuffled);
        return world.Plan().ToJson() == world.Plan(shuffled).ToJson();
    });

    [Fact]
    public void Plan_EqualInputs_AreEqualPlans() => PlanWorld.Hold(static world =>
    {
        var again = new PlanWorld(world.Seed, RoutingPolicy.Parse(world.Context.Policy.ToJson()));
        return world.Plan().Id == again.Plan().Id && world.Plan().ToJson() == again.Plan().ToJson();
    });

    [Fact]
    public void Worlds_OverARun_HoldEveryKindOfOutcome()
    {
        var (winners, codes, ruled) = (0, new HashSet<string>(), 0);
        PlanWorld.Hold(world =>
        {
            var plan = world.Plan();
            winners += plan.Winner is null ? 0 : 1;
            ruled += plan.Winner?.Rule is null ? 0 : 1;
            codes.UnionWith(plan.Candidates.SelectMany(static c => c.Reasons).Select(static r => r.Code));
            return true;
        });

        Assert.InRange(winners, 60, 300);
        Assert.InRange(ruled, 10, 300);
        Assert.Superset(new HashSet<string> { RouteReasonCodes.PolicyDenied, RouteReasonCodes.PolicyNotAllowed, RouteReasonCodes.MaxCost, RouteReasonCodes.MaxLatency, RouteReasonCodes.HealthBlocked }, codes);
    }

    private static IEnumerable<RouteCandidate> Eligible(RoutePlan plan) => plan.Candidates.Where(static c => c.IsEligible);

    private static IEnumerable<VideoEngineId> Ids(IEnumerable<RouteCandidate> candidates) => candidates.Select(static c => c.Engine);
}
