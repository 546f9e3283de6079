using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class FailoverBudgetTests
{
    private static readonly VideoRequest Request = new("a boat") { Duration = TimeSpan.FromSeconds(10) };

    [Fact]
    public void Next_KindsThatAreAllowed_GoOnUntilTheAttemptsAreUsed()
    {
        var budget = new FailoverBudget(Plan(new() { MaxAttempts = 2 }), isPinned: false);

        Assert.Equal("a/m", budget.First()!.Engine.ToString());
        Assert.Equal("b/m", budget.Next(Refused(VideoErrorKind.RateLimited))!.Engine.ToString());
        Assert.Null(budget.Next(Refused(VideoErrorKind.RateLimited)));
    }

    [Theory]
    [InlineData(VideoErrorKind.ContentRefused)]
    [InlineData(VideoErrorKind.InvalidRequest)]
    [InlineData(VideoErrorKind.Unknown)]
    public void Next_OtherKinds_EndTheJob(VideoErrorKind kind)
    {
        var budget = new FailoverBudget(Plan(RoutingFailover.Default), isPinned: false);
        budget.First();

        Assert.Null(budget.Next(Refused(kind)));
    }

    [Fact]
    public void Next_ContentRefusalThatMayShopAround_GoesOn()
    {
        var budget = new FailoverBudget(Plan(new() { On = new HashSet<VideoErrorKind> { VideoErrorKind.ContentRefused } }), isPinned: false);
        budget.First();

        Assert.NotNull(budget.Next(Refused(VideoErrorKind.ContentRefused)));
    }

    [Fact]
    public void Next_PinnedEngine_NeverGoesOn()
    {
        var budget = new FailoverBudget(Plan(RoutingFailover.Default), isPinned: true);
        budget.First();

        Assert.Null(budget.Next(Refused(VideoErrorKind.RateLimited)));
    }

    [Fact]
    public void MaxSpend_DearCandidates_AreSkipped()
    {
        // a 1 USD, b 2 USD, c 3 USD.
        var budget = new FailoverBudget(Plan(new() { MaxSpendUsd = 2 }), isPinned: false);

        Assert.Equal(["a/m", "b/m", null], new[] { budget.First(), budget.Next(Refused(VideoErrorKind.RateLimited)), budget.Next(Refused(VideoErrorKind.RateLimited)) }.Select(static c => c?.Engine.ToString()));
        Assert.Null(new FailoverBudget(Plan(new() { MaxSpendUsd = 0.5m }), isPinned: false).First());
    }

    [Fact]
    public void MaxSpend_WhatRefusedAttemptsHaveCost_Counts()
    {
        var budget = new FailoverBudget(Plan(new() { MaxSpendUsd = 2 }), isPinned: false);
        budget.First();

        Assert.Null(budget.Next(Refused(VideoErrorKind.RateLimited, VideoCost.Usd(0.01m))));
    }

    [Fact]
    public void MaxSpend_CostWithoutRate_RisksNothingMore()
    {
        var budget = new FailoverBudget(Plan(new() { MaxSpendUsd = 100 }), isPinned: false);
        budget.First();

        Assert.Null(budget.Next(Refused(VideoErrorKind.RateLimited, new VideoCost(1, "shells"))));
        var unbounded = new FailoverBudget(Plan(RoutingFailover.Default), isPinned: false);
        unbounded.First();
        Assert.NotNull(unbounded.Next(Refused(VideoErrorKind.RateLimited, new VideoCost(1, "shells"))));
    }

    [Fact]
    public void AnyBudget_AttemptsAndSpend_StayBounded()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var failover = new RoutingFailover { MaxAttempts = random.Next(1, 5), MaxSpendUsd = random.Next(3) == 0 ? null : random.Next(1, 60) / 10m };
            var plan = Plan(failover);
            var budget = new FailoverBudget(plan, isPinned: false);
            var (attempts, spent, seen) = (0, 0m, new HashSet<VideoEngineId>());
            for (var candidate = budget.First(); candidate is not null;)
            {
                attempts++;
                Assert.True(seen.Add(candidate.Engine), $"seed {seed}: {candidate.Engine} twice");
                Assert.False(spent + candidate.ExpectedUsd > failover.MaxSpendUsd, $"seed {seed}: {spent} + {candidate.ExpectedUsd} above {failover.MaxSpendUsd}");
                var fee = random.Next(0, 20) / 10m;
                spent += fee;
                candidate = budget.Next(Refused(VideoErrorKind.RateLimited, VideoCost.Usd(fee)));
            }

            Assert.InRange(attempts, 0, failover.MaxAttempts);
        }
    }

    private static RoutePlan Plan(RoutingFailover failover) => RoutePlanner.Plan(
        Request,
        PlanCase.Context(TestCatalog.Offer("a/m", usdPerSecond: 0.1m), TestCatalog.Offer("b/m", usdPerSecond: 0.2m), TestCatalog.Offer("c/m", usdPerSecond: 0.3m))
            with
        { Policy = new RoutingPolicy { Name = "test", Failover = failover } });

    private static VideoSubmitRejectedException Refused(VideoErrorKind kind, VideoCost? cost = null) => new("no") { Kind = kind, PreparationCost = cost };
}
