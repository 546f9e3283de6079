using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

/// <summary>Whatever providers refuse, the attempts of a job stay within what its policy allows.</summary>
public class FailoverPropertyTests
{
    private static readonly VideoErrorKind[] Kinds = Enum.GetValues<VideoErrorKind>();

    [Fact]
    public void Attempts_WhateverIsRefused_StayBounded() => PlanWorld.Hold(static world =>
    {
        var (plan, tried) = Refuse(world, isPinned: false);
        return tried.Count <= plan.Failover.MaxAttempts
            && tried.Take(tried.Count - 1).All(t => plan.Failover.On.Contains(t.RefusedAs))
            && tried.Select(static t => t.Candidate.Rank).ToList() is var ranks && ranks.SequenceEqual(ranks.Distinct().Order());
    });

    [Fact]
    public void Spend_WhateverStepsBeforeASubmitCost_StaysBounded() => PlanWorld.Hold(static world =>
    {
        var (plan, tried) = Refuse(world, isPinned: false);
        var spent = 0m;
        foreach (var (candidate, _, cost) in tried)
        {
            if (plan.Failover.MaxSpendUsd is { } most && !(spent + world.Context.Catalog.ToUsd(candidate.Quote!.High) <= most))
            {
                return false;
            }

            spent += cost;
        }

        return true;
    });

    [Fact]
    public void Attempts_OfAPinnedJob_AreOne() => PlanWorld.Hold(static world => Refuse(world, isPinned: true).Tried.Count <= 1);

    [Fact]
    public void Attempts_OverARun_AreOftenMoreThanOne()
    {
        var many = 0;
        PlanWorld.Hold(world => (many += Refuse(world, isPinned: false).Tried.Count > 1 ? 1 : 0) >= 0);

        Assert.InRange(many, 15, 300);
    }

    /// <summary>Refuses each candidate for a random kind, after steps of a random cost, until the budget gives none.</summary>
    private static (RoutePlan Plan, List<(RouteCandidate Candidate, VideoErrorKind RefusedAs, decimal Cost)> Tried) Refuse(PlanWorld world, bool isPinned)
    {
        var plan = world.Plan();
        var budget = new FailoverBudget(plan, isPinned);
        var tried = new List<(RouteCandidate, VideoErrorKind, decimal)>();
        for (var candidate = budget.First(); candidate is not null;)
        {
            var kind = Kinds[world.Random.Next(Kinds.Length)];
            var cost = world.Random.Next(3) == 0 ? world.Random.Next(1, 50) / 100m : 0;
            tried.Add((candidate, kind, cost));
            candidate = budget.Next(new VideoSubmitRejectedException("no") { Kind = kind, PreparationCost = cost > 0 ? VideoCost.Usd(cost) : null });
        }

        return (plan, tried);
    }
}
