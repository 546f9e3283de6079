using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>Laws of planning, over seeded random catalogs, policies and requests. The seed is part of each failure.</summary>
public class RoutePlannerPropertyTests
{
    private const int Seeds = 200;

    [Fact]
    public void Plan_Winner_BreaksNoHardFilter() => ForEach(static world =>
    {
        foreach (var candidate in RoutePlanner.Plan(world.Request, world.Context).Candidates)
        {
            var breaks = HardFilterOracle.Breaks(world.Request, world.Context, candidate.Offer);
            Assert.True(candidate.IsEligible != breaks, $"seed {world.Seed}: {candidate.Engine} is {candidate.Verdict} but the oracle says {(breaks ? "rejected" : "eligible")}: {string.Join("; ", candidate.Reasons)}");
            Assert.Equal(candidate.IsEligible, candidate.Reasons.Count == 0);
        }
    });

    [Fact]
    public void Plan_HigherCeiling_RemovesNoCandidate() => ForEach(static world =>
    {
        var low = world.Random.Next(0, 100) / 100m;
        var high = low + (world.Random.Next(0, 100) / 100m);

        var before = Eligible(RoutePlanner.Plan(world.Request, world.Context with { MaxCost = VideoCost.Usd(low) }));
        var after = Eligible(RoutePlanner.Plan(world.Request, world.Context with { MaxCost = VideoCost.Usd(high) }));

        Assert.True(before.IsSubsetOf(after), $"seed {world.Seed}");
    });

    [Fact]
    public void Plan_IneligibleEngineAdded_KeepsTheOrderOfTheOthers() => ForEach(static world =>
    {
        var plan = RoutePlanner.Plan(world.Request, world.Context);
        var rejected = plan.Candidates.Where(static c => !c.IsEligible).Select(static c => c.Engine).ToHashSet();
        var without = world.With(world.Offers.Where(o => !rejected.Contains(o.Id)));

        var order = RoutePlanner.Plan(world.Request, without).Candidates.Select(static c => c.Engine);

        Assert.True(order.SequenceEqual(plan.Candidates.Where(static c => c.IsEligible).Select(static c => c.Engine)), $"seed {world.Seed}");
    });

    [Fact]
    public void Plan_CatalogInAnotherOrder_IsTheSamePlan() => ForEach(static world =>
    {
        var shuffled = world.Offers.ToArray();
        world.Random.Shuffle(shuffled);

        Assert.True(
            RoutePlanner.Plan(world.Request, world.Context).ToJson() == RoutePlanner.Plan(world.Request, world.With(shuffled)).ToJson(),
            $"seed {world.Seed}");
    });

    [Fact]
    public void Plan_EqualInputs_GiveEqualJson() => ForEach(static world =>
    {
        var again = RandomWorld.Create(world.Seed);

        Assert.True(RoutePlanner.Plan(world.Request, world.Context).ToJson() == RoutePlanner.Plan(again.Request, again.Context).ToJson(), $"seed {world.Seed}");
    });

    [Fact]
    public void Plan_Preferences_NeverChangeWhoIsEligible() => ForEach(static world =>
    {
        var soft = world.Context.Policy with { Rules = [.. world.Context.Policy.Rules.Select(static r => r with { Prefer = [] })] };

        Assert.True(
            Eligible(RoutePlanner.Plan(world.Request, world.Context)).SetEquals(Eligible(RoutePlanner.Plan(world.Request, world.Context with { Policy = soft }))),
            $"seed {world.Seed}");
    });

    [Fact]
    public void Plan_EveryReason_ReadsAsOneSentence() => ForEach(static world =>
    {
        var plan = RoutePlanner.Plan(world.Request, world.Context);
        foreach (var reason in plan.Candidates.SelectMany(static c => c.Reasons.Concat(c.Notes)))
        {
            Assert.False(string.IsNullOrWhiteSpace(reason.Describe()), $"seed {world.Seed}: {reason.Code}");
            Assert.DoesNotContain('\n', reason.Describe());
        }

        Assert.EndsWith(".", plan.Describe(), StringComparison.Ordinal);
    });

    [Fact]
    public void Worlds_OverAllSeeds_HoldEligibleAndRejectedEngines()
    {
        var plans = Enumerable.Range(0, Seeds).Select(RandomWorld.Create).Select(static w => RoutePlanner.Plan(w.Request, w.Context)).ToList();

        Assert.InRange(plans.Count(static p => p.Winner is not null), Seeds / 5, Seeds);
        Assert.InRange(plans.SelectMany(static p => p.Candidates).SelectMany(static c => c.Reasons).Select(static r => r.Code).Distinct().Count(), 15, 100);
    }

    private static HashSet<VideoEngineId> Eligible(RoutePlan plan) => [.. plan.Candidates.Where(static c => c.IsEligible).Select(static c => c.Engine)];

    private static void ForEach(Action<RandomWorld> law)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            law(RandomWorld.Create(seed));
        }
    }
}
