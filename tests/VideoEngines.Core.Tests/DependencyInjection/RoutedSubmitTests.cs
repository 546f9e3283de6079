using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.DependencyInjection;

/// <summary>What the router does with the answer of the first engine. The cheapest comes first: acme/one, then acme/two, then acme/three.</summary>
public sealed class RoutedSubmitTests : IAsyncDisposable
{
    private static readonly VideoSubmitOptions Options = new() { AttemptId = "a", Account = "acme" };

    private readonly AcmeApp _app = new();
    private readonly TestLedger _ledger = TestLedger.WithCredits("acme", 10m);
    private ServiceProvider? _services;

    [Fact]
    public async Task Submit_FirstAccepts_IsTheCheapest()
    {
        var handle = await Router(FakeJob.Succeeds()).SubmitAsync("a boat", Options);

        Assert.Equal(("acme/one", "a"), (handle.EngineId.ToString(), handle.AttemptId));
    }

    [Theory]
    [InlineData(VideoErrorKind.RateLimited)]
    [InlineData(VideoErrorKind.ConcurrencyLimited)]
    [InlineData(VideoErrorKind.ProviderFault)]
    [InlineData(VideoErrorKind.Authentication)]
    [InlineData(VideoErrorKind.InsufficientFunds)]
    [InlineData(VideoErrorKind.Permission)]
    [InlineData(VideoErrorKind.NotFound)]
    public async Task Submit_RejectedOfAnAllowedKind_GoesOnUnderAnAttemptOfItsOwn(VideoErrorKind kind)
    {
        var handle = await Router(FakeJob.Rejects(kind)).SubmitAsync("a boat", Options);

        Assert.Equal(("acme/two", "a-2"), (handle.EngineId.ToString(), handle.AttemptId));
        Assert.Equal(CreditHoldState.Released, (await _ledger.GetHoldAsync("a"))!.State);
        Assert.Equal(CreditHoldState.Guarded, (await _ledger.GetHoldAsync("a-2"))!.State);
    }

    [Theory]
    [InlineData(VideoErrorKind.ContentRefused)]
    [InlineData(VideoErrorKind.InvalidRequest)]
    [InlineData(VideoErrorKind.Unknown)]
    public async Task Submit_RejectedOfAnotherKind_DoesNotShopAround(VideoErrorKind kind)
    {
        var router = Router(FakeJob.Rejects(kind));

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal((kind, 0), (error.Kind, SubmitsOf("acme/two")));
        Assert.Equal(0m, _ledger.Held("acme"));
    }

    [Fact]
    public async Task Submit_OutcomeUnknown_IsNeverFailedOver()
    {
        var router = Router(FakeJob.SubmitUnknown());

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal(("acme/one", 0), (error.Handle!.EngineId.ToString(), SubmitsOf("acme/two")));
        Assert.Equal(CreditHoldState.Suspense, (await _ledger.GetHoldAsync("a"))!.State);
    }

    [Fact]
    public async Task Submit_PinnedEngineRejects_IsNotReplaced()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited));

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options with { Engine = "acme/one" }));

        Assert.Equal(0, SubmitsOf("acme/two"));
    }

    [Fact]
    public async Task Submit_EveryEngineRejects_EndsAfterTheAttemptsOfThePolicy()
    {
        _app.Builder.ConfigureRouting(static routing => routing.Add(RoutingPolicy.Default with { Name = "two", Failover = new() { MaxAttempts = 2 } }));
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited), FakeJob.Rejects(VideoErrorKind.ProviderFault), FakeJob.Succeeds());

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options with { Policy = "two" }));

        Assert.Equal((VideoErrorKind.ProviderFault, 0), (error.Kind, SubmitsOf("acme/three")));
        Assert.Equal((0m, 10m), (_ledger.Held("acme"), _ledger.Available("acme")));
    }

    [Fact]
    public async Task Submit_FailoverWithAJobKey_KeepsTheKeyOnTheAttemptThatBought()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited));
        var options = new VideoSubmitOptions { JobKey = "key", Account = "acme" };

        var first = await router.SubmitAsync("a boat", options);
        var again = await router.SubmitAsync("a boat", options);

        Assert.Equal((first, "acme/two", 1), (again, first.EngineId.ToString(), SubmitsOf("acme/two")));
    }

    [Fact]
    public async Task Submit_EngineAskedToWait_IsLeftOutUntilThen()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited, retryAfter: TimeSpan.FromMinutes(1)));
        await router.SubmitAsync("a boat", Options);

        var plan = await _services!.GetRequiredService<IVideoRouter>().PlanAsync("a boat", Options);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await _services!.GetRequiredService<IVideoRouter>().PlanAsync("a boat", Options);

        Assert.Equal(("acme/two", "acme/one"), (plan.Winner!.Engine.ToString(), later.Winner!.Engine.ToString()));
    }

    [Fact]
    public async Task Submit_MaxCostBelowEveryPrice_SaysSoAndHoldsNothing()
    {
        var router = Router(FakeJob.Succeeds());

        var error = await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.SubmitAsync("a boat", Options with { MaxCost = VideoCost.Usd(0.01m) }));

        Assert.Equal(RouteReasonCodes.MaxCost, error.Plan.Candidates.Single(static candidate => candidate.Engine == "acme/one").Reasons.Single().Code);
        Assert.Empty(_ledger.Moves);
    }

    [Fact]
    public async Task Submit_MaxCostBetweenThePrices_BoundsTheFailover()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited));

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options with { MaxCost = VideoCost.Usd(0.06m) }));

        Assert.Equal(0, SubmitsOf("acme/two"));
    }

    [Fact]
    public async Task Submit_MaxCostOnTheEngineItself_IsHeldToo()
    {
        Router(FakeJob.Succeeds());
        var engine = _services!.GetRequiredKeyedService<IVideoEngine>("acme/one");

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync("a boat", Options with { MaxCost = VideoCost.Usd(0.01m) }));

        Assert.Equal(0, SubmitsOf("acme/one"));
    }

    [Fact]
    public async Task Submit_UnknownPolicy_NamesTheKnownOnes()
    {
        _app.Builder.ConfigureRouting(static routing => routing.Add(RoutingPolicy.Default with { Name = "cheap" }));

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => Router(FakeJob.Succeeds()).SubmitAsync("a boat", Options with { Policy = "cheep" }));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("'cheep'. Use one of: cheap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_UnknownPinnedEngine_AnswersNearNames()
    {
        var error = await Assert.ThrowsAsync<VideoEngineException>(() => Router(FakeJob.Succeeds()).SubmitAsync("a boat", Options with { Engine = "acme/tow" }));

        Assert.Contains("acme/two", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryVerb_Routed_GoesToTheEngineOfTheHandle()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.RateLimited));
        var handle = await router.SubmitAsync("a boat", Options);
        var fake = _services!.GetRequiredKeyedService<IVideoEngine>("acme/two").GetService<FakeVideoEngine>()!;

        await router.GetStatusAsync(handle);
        await router.GetStatusesAsync([handle]);
        await router.CancelAsync(handle);

        Assert.True(fake.StatusReads.Count >= 2);
        Assert.Single(fake.Cancels);
    }

    [Fact]
    public async Task Submit_TokenCancelled_SendsNothing()
    {
        var router = Router(FakeJob.Succeeds());

        await Assert.ThrowsAsync<VideoCanceledException>(() => router.SubmitAsync("a boat", Options, new CancellationToken(true)));

        Assert.Equal((0, 0m), (SubmitsOf("acme/one"), _ledger.Held("acme")));
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Adds a scripted engine for each job, in order of price; the rest succeed.</summary>
    private IVideoEngine Router(params FakeJob[] jobs)
    {
        string[] ids = ["acme/one", "acme/two", "acme/three"];
        for (var i = 0; i < ids.Length; i++)
        {
            _app.AddFake(FakeVideoEngine.Create(i < jobs.Length ? jobs[i] : FakeJob.Succeeds()).WithId(ids[i]));
        }

        _app.Builder.AddCredits(credits => credits.UseLedger(_ledger));
        _services = _app.Build();
        return _services.GetRequiredService<IVideoEngine>();
    }

    private int SubmitsOf(string engine) => _services!.GetRequiredKeyedService<IVideoEngine>(engine).GetService<FakeVideoEngine>()!.Submits.Count;
}
