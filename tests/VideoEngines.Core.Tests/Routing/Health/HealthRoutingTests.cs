using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing.Health;

/// <summary>Health from submit to plan, through a whole app. The cheapest engine comes first: acme/one, then acme/two.</summary>
public sealed class HealthRoutingTests : IAsyncDisposable
{
    private static readonly VideoSubmitOptions Options = new() { Account = "acme" };

    private readonly AcmeApp _app = new();
    private readonly TestLedger _ledger = TestLedger.WithCredits("acme", 10m);
    private readonly HeardHealth _heard = new();
    private ServiceProvider? _services;

    private IEngineHealth Health => _services!.GetRequiredService<IEngineHealth>();

    [Fact]
    public async Task Submit_KeyRefused_TakesTheAccountOutUntilItIsResumed()
    {
        var router = Router([FakeJob.Rejects(VideoErrorKind.Authentication), FakeJob.Succeeds()], []);
        await router.SubmitAsync("a boat", Options);
        _app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal("acme/two", await WinnerAsync());

        Health.Resume("acme/one");

        Assert.Equal("acme/one", await WinnerAsync());
        Assert.Equal(["paused acme/one default", "resumed acme/one default"], _heard.Events);
    }

    [Fact]
    public async Task Submit_AfterAPause_IsOneJobAtATime()
    {
        var router = Router([FakeJob.Rejects(VideoErrorKind.ProviderFault, retryAfter: TimeSpan.FromMinutes(1)), FakeJob.SubmitUnknown()], []);
        await router.SubmitAsync("a boat", Options);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => router.SubmitAsync("a boat", Options));
        var next = await router.SubmitAsync("a boat", Options);

        Assert.Equal(("acme/one", "acme/two"), (unknown.Handle!.EngineId.ToString(), next.EngineId.ToString()));
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        var plan = await PlanAsync();
        Assert.Equal(RouteReasonCodes.HealthProbing, plan.Find("acme/one").Reasons.Single().Code);
    }

    [Fact]
    public async Task Submit_ProbeRefusedByTheLedger_GivesThePlaceBack()
    {
        var router = Router([FakeJob.Rejects(VideoErrorKind.ProviderFault, retryAfter: TimeSpan.FromMinutes(1)), FakeJob.Succeeds()], []);
        await router.SubmitAsync("a boat", Options);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<VideoEngineException>(() => router.SubmitAsync("a boat", Options with { Account = "nobody" }));

        Assert.Equal("acme/one", (await router.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_ManyAfterAPause_SendOneToTheEngineAtATime()
    {
        _app.Builder.ConfigureHealth(static health => (health.MinimumSample, health.Pause) = (1, TimeSpan.FromMinutes(1)));
        var router = Router([FakeJob.Fails(VideoErrorKind.ProviderFault), FakeJob.Succeeds()], []);
        var failed = await router.SubmitAsync("a boat", Options);
        await EndAsync(router, failed);
        _app.Clock.Advance(TimeSpan.FromMinutes(1));

        var handles = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => router.SubmitAsync("a boat", Options))));

        var probe = Assert.Single(handles, static handle => handle.EngineId == "acme/one");
        await EndAsync(router, probe);
        Assert.Equal("acme/one", await WinnerAsync());
    }

    [Fact]
    public async Task Submit_AllOut_FailsWithTheTimeOfTheFirst()
    {
        var router = Router(Throttled(60), Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));

        var error = await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal((true, TimeSpan.FromSeconds(30)), (error.IsTransient, error.RetryAfter));
        Assert.Equal((0m, 10m), (_ledger.Held("acme"), _ledger.Available("acme")));
    }

    [Fact]
    public async Task Submit_AllOutAndTryAnyway_GoesToTheBest()
    {
        Use(RoutingUnhealthyAction.TryAnyway);
        var router = Router(Throttled(60), Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal("acme/one", (await router.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_AllOutAndTryAnyway_NeverUsesARefusedKey()
    {
        Use(RoutingUnhealthyAction.TryAnyway);
        var router = Router([FakeJob.Rejects(VideoErrorKind.Authentication), FakeJob.Succeeds()], Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal("acme/two", (await router.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_AllOutAndWait_WaitsForTheFirst()
    {
        Use(RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(45)));
        var router = Router(Throttled(60), Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));
        var before = _app.Clock.GetUtcNow();

        var handle = await router.SubmitAsync("a boat", Options);

        Assert.Equal(("acme/two", TimeSpan.FromSeconds(30)), (handle.EngineId.ToString(), _app.Clock.GetUtcNow() - before));
    }

    [Fact]
    public async Task Submit_AllOutForLongerThanTheWait_FailsAtOnce()
    {
        Use(RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(20)));
        var router = Router(Throttled(60), Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));
        var before = _app.Clock.GetUtcNow();

        await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal(before, _app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Submit_OutForAnotherReason_DoesNotWait()
    {
        Use(RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(45)));
        var router = Router([], []);
        var before = _app.Clock.GetUtcNow();

        var error = await Assert.ThrowsAsync<NoEligibleEngineException>(() => router.SubmitAsync("a boat", Options with { MaxCost = VideoCost.Usd(0.001m) }));

        Assert.Equal((before, false, null), (_app.Clock.GetUtcNow(), error.IsTransient, error.RetryAfter));
    }

    [Fact]
    public async Task Submit_CancelledWhileItWaits_SendsNothing()
    {
        using var stop = new CancellationTokenSource();
        var clock = new ManualTimeProvider();
        _app.Services.AddSingleton<TimeProvider>(clock);
        Use(RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(45)));
        var router = Router(Throttled(60), Throttled(30));
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));
        var submit = router.SubmitAsync("a boat", Options, stop.Token);
        await clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        Assert.Null((await Assert.ThrowsAsync<VideoCanceledException>(() => submit)).Handle);
        Assert.Equal(0m, _ledger.Held("acme"));
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static FakeJob[] Throttled(int seconds) => [FakeJob.Rejects(VideoErrorKind.RateLimited, retryAfter: TimeSpan.FromSeconds(seconds)), FakeJob.Succeeds()];

    private static async Task EndAsync(IVideoEngine router, VideoJobHandle handle)
    {
        while (!(await router.GetStatusAsync(handle)).IsTerminal)
        {
        }
    }

    private void Use(RoutingUnhealthyAction action) => _app.Builder.ConfigureRouting(routing => routing.DefaultPolicy = new RoutingPolicy { Name = "p", WhenAllUnhealthy = action });

    private IVideoEngine Router(FakeJob[] one, FakeJob[] two)
    {
        foreach (var (id, jobs) in new[] { ("acme/one", one), ("acme/two", two) })
        {
            var fake = jobs.Length == 0 ? FakeVideoEngine.Succeeds() : FakeVideoEngine.Create(jobs[0]);
            foreach (var job in jobs.Skip(1))
            {
                fake.Then(job);
            }

            _app.AddFake(fake.WithId(id));
        }

        _app.Builder.AddCredits(credits => credits.UseLedger(_ledger));
        _app.Services.AddSingleton<IEngineHealthObserver>(_heard);
        _services = _app.Build();
        return _services.GetRequiredService<IVideoEngine>();
    }

    private async Task<RoutePlan> PlanAsync() => await _services!.GetRequiredService<IVideoRouter>().PlanAsync("a boat", Options);

    private async Task<string> WinnerAsync() => (await PlanAsync()).Winner!.Engine.ToString();

    private sealed class HeardHealth : IEngineHealthObserver
    {
        public List<string> Events { get; } = [];

        public void OnPaused(RouteHealthEntry entry) => Events.Add($"paused {entry.Engine} {entry.Credential}");

        public void OnResumed(VideoEngineId engine, string credential) => Events.Add($"resumed {engine} {credential}");
    }
}
