using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Slots;

public sealed class EngineSlotsTests
{
    private static readonly EngineOffer Offer = TestCatalog.Offer("a/m");

    [Theory]
    [InlineData(CapabilitySupport.No, 3)]
    [InlineData(CapabilitySupport.Yes, null)]
    [InlineData(CapabilitySupport.Unknown, null)]
    public void LimitOf_CatalogOnly_IsWhatTheProviderRefusesAbove(CapabilitySupport queues, int? limit)
    {
        var offer = Offer with { Concurrency = new() { MaxJobs = 3, QueuesExcess = queues, Source = TestCatalog.Source } };

        Assert.Equal(limit, SlotFixture.For(offer).LimitOf("a/m"));
    }

    [Fact]
    public void LimitOf_SeveralPatterns_TakesTheMostExact()
    {
        var slots = SlotFixture.For(Offer, static options =>
        {
            options.Limits["*"] = 1;
            options.Limits["a/*"] = 2;
            options.Limits["b/n"] = 3;
        });

        Assert.Equal((2, 3, 1), (slots.LimitOf("a/m"), slots.LimitOf("b/n"), slots.LimitOf("c/o")));
    }

    [Fact]
    public async Task Take_NoLimit_IsAlwaysGranted()
    {
        var slots = SlotFixture.For(Offer);

        for (var i = 0; i < 100; i++)
        {
            Assert.True(await slots.TakeAsync("a/m", null, $"a{i}", TestContext.Current.CancellationToken));
        }

        Assert.Same(RouteSlots.Unlimited, slots.Current);
    }

    [Fact]
    public async Task Take_AllInUse_IsRefusedUntilOneIsReleased()
    {
        var fixture = new SlotFixture();
        Assert.True(await fixture.TakeAsync("a"));
        Assert.True(await fixture.TakeAsync("b"));
        Assert.False(await fixture.TakeAsync("c"));

        fixture.Slots.Release("a");

        Assert.True(await fixture.TakeAsync("c"));
        Assert.Equal((2, 0), fixture.Use);
    }

    [Fact]
    public async Task Take_AnotherAccount_HasPlacesOfItsOwn()
    {
        var fixture = new SlotFixture(limit: 1);
        await fixture.TakeAsync("a");

        Assert.True(await fixture.Slots.TakeAsync(SlotFixture.Engine, "eu", "b", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Take_SameAttemptAgain_TakesNoSecondPlace()
    {
        var fixture = new SlotFixture();
        await fixture.TakeAsync("a");

        Assert.True(await fixture.TakeAsync("a"));
        Assert.Equal((1, 0), fixture.Use);
    }

    [Fact]
    public async Task Release_Twice_FreesOnePlace()
    {
        var fixture = new SlotFixture();
        await fixture.TakeAsync("a");
        await fixture.TakeAsync("b");

        fixture.Slots.Release("a");
        fixture.Slots.Release("a");

        Assert.Equal((1, 0), fixture.Use);
    }

    [Fact]
    public async Task Keep_UntilTheDeadline_FreesThePlaceThen()
    {
        var fixture = new SlotFixture(limit: 1);
        await fixture.TakeAsync("a");
        fixture.Slots.Keep("a", fixture.Clock.GetUtcNow().AddMinutes(30));

        fixture.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        Assert.Equal((1, 0), fixture.Use);
        fixture.Clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((0, 0), fixture.Use);
        Assert.True(await fixture.TakeAsync("b"));
    }

    [Fact]
    public async Task Keep_WithALeaseTime_TakesThatInstead()
    {
        var fixture = new SlotFixture(limit: 1, lease: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        fixture.Slots.Keep("a", fixture.Clock.GetUtcNow().AddMinutes(30));

        fixture.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal((0, 0), fixture.Use);
    }

    [Fact]
    public async Task Take_Waiting_IsServedInOrder()
    {
        var fixture = new SlotFixture(limit: 1, maxWait: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        var second = fixture.TakeAsync("b");
        var third = fixture.TakeAsync("c");
        Assert.Equal((1, 2), fixture.Use);

        fixture.Slots.Release("a");
        Assert.True(await second);
        Assert.False(third.IsCompleted);
        fixture.Slots.Release("b");

        Assert.True(await third);
    }

    [Fact]
    public async Task Take_OthersWait_DoesNotOvertake()
    {
        var fixture = new SlotFixture(limit: 1, maxWait: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        var waiting = fixture.TakeAsync("b");
        fixture.Slots.Release("a");

        var late = fixture.TakeAsync("c");

        Assert.True(await waiting);
        Assert.False(late.IsCompleted);
    }

    [Fact]
    public async Task Take_WaitedTooLong_IsRefusedAndLeavesTheQueue()
    {
        var fixture = new SlotFixture(limit: 1, maxWait: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        var waiting = fixture.TakeAsync("b");
        await fixture.Clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);

        fixture.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.False(await waiting);
        Assert.Equal((1, 0), fixture.Use);
    }

    [Fact]
    public async Task Take_CancelledWhileWaiting_LeavesTheQueue()
    {
        var fixture = new SlotFixture(limit: 1, maxWait: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        using var stop = new CancellationTokenSource();
        var waiting = fixture.TakeAsync("b", stop.Token);
        var next = fixture.TakeAsync("c");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        fixture.Slots.Release("a");

        Assert.True(await next);
        Assert.Equal((1, 0), fixture.Use);
    }

    [Fact]
    public async Task Take_LeaseOfAnotherRunsOut_IsServedThen()
    {
        var fixture = new SlotFixture(limit: 1, maxWait: TimeSpan.FromMinutes(5));
        await fixture.TakeAsync("a");
        fixture.Slots.Keep("a", fixture.Clock.GetUtcNow().AddMinutes(1));
        var waiting = fixture.TakeAsync("b");
        await fixture.Clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);

        fixture.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await waiting);
    }

    [Theory]
    [InlineData(false, RouteReasonCodes.SlotsFull)]
    [InlineData(true, null)]
    public void Plan_NoPlaceFree_IsAReasonUnlessSubmitsWait(bool canWait, string? code)
    {
        var slots = new RouteSlots([new() { Engine = "a/m", Limit = 2, InUse = 2, Waiting = 1, CanWait = canWait }], "1");

        var plan = RoutePlanner.Plan("a boat", PlanCase.Context(Offer) with { Slots = slots });

        Assert.Equal(code ?? string.Empty, plan.Codes());
        Assert.Equal(code is null ? null : "a/m runs 2 jobs, as many as its limit allows", code is null ? null : plan.Reason().Describe());
    }

    [Fact]
    public void Plan_OneAccountFull_TakesTheOther()
    {
        var context = PlanCase.Context(Offer) with
        {
            Credentials = new([KeyValuePair.Create<VideoEngineId, EngineCredentials>("a/m", new() { Aliases = ["default", "eu"] })]),
            Slots = new([new() { Engine = "a/m", Credential = "default", Limit = 1, InUse = 1 }]),
        };

        Assert.Equal("eu", RoutePlanner.Plan("a boat", context).Winner!.Credential);
    }

    [Fact]
    public void Plan_WeightOnTheQueue_PrefersFreePlaces()
    {
        var context = PlanCase.Context(Offer, TestCatalog.Offer("b/n")) with
        {
            Policy = new() { Name = "p", Weights = new() { Queue = 1 } },
            Slots = new([new() { Engine = "a/m", Limit = 4, InUse = 3 }, new() { Engine = "b/n", Limit = 4, InUse = 1 }]),
        };

        Assert.Equal("b/n", RoutePlanner.Plan("a boat", context).Winner!.Engine.ToString());
    }
}
