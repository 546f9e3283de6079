using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Jobs;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing.Slots;

/// <summary>Places from submit to the end of the job, through a whole app. acme/one is cheapest and takes one job at a time.</summary>
public sealed class SlotRoutingTests : IAsyncDisposable
{
    private static readonly VideoSubmitOptions Options = new() { Account = "acme" };

    private readonly AcmeApp _app = new();
    private readonly TestLedger _ledger = TestLedger.WithCredits("acme", 10m);
    private ServiceProvider? _services;

    [Fact]
    public async Task Submit_NoPlaceFree_GoesToTheNextEngine()
    {
        var router = Router(FakeJob.Succeeds());
        await router.SubmitAsync("a boat", Options);

        var second = await router.SubmitAsync("a boat", Options);

        Assert.Equal("acme/two", second.EngineId.ToString());
    }

    [Fact]
    public async Task Submit_JobHasEnded_HasThePlaceAgain()
    {
        var router = Router(FakeJob.Succeeds());
        var first = await router.SubmitAsync("a boat", Options);
        while (!(await router.GetStatusAsync(first)).IsTerminal)
        {
        }

        Assert.Equal("acme/one", (await router.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_Rejected_GivesThePlaceBack()
    {
        var router = Router(FakeJob.Rejects(VideoErrorKind.ContentRefused), FakeJob.Succeeds());
        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => router.SubmitAsync("a boat", Options));

        Assert.Equal("acme/one", (await router.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_RefusedByTheLedger_GivesThePlaceBack()
    {
        Router(FakeJob.Succeeds());
        var engine = _services!.GetRequiredKeyedService<IVideoEngine>("acme/one");
        await Assert.ThrowsAnyAsync<VideoEngineException>(() => engine.SubmitAsync("a boat", new() { Account = "nobody" }));

        Assert.Equal("acme/one", (await engine.SubmitAsync("a boat", Options)).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_OutcomeUnknown_KeepsThePlaceUntilItIsResolved()
    {
        var router = Router(FakeJob.SubmitUnknown(), FakeJob.Succeeds());
        var unknown = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => router.SubmitAsync("a boat", Options));
        Assert.Equal("acme/two", await WinnerAsync());

        await _services!.GetRequiredService<VideoJobTracker>().ResolveUnknownAsync(unknown.Handle!.AttemptId, null, "looked", TestContext.Current.CancellationToken);

        Assert.Equal("acme/one", await WinnerAsync());
    }

    [Fact]
    public async Task Submit_OutcomeNeverKnown_FreesThePlaceWithTheLease()
    {
        var router = Router(FakeJob.SubmitUnknown(), FakeJob.Succeeds());
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => router.SubmitAsync("a boat", Options));

        _app.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("acme/one", await WinnerAsync());
    }

    [Fact]
    public async Task Submit_PinnedAndFull_IsRefusedBeforeCreditsAreHeld()
    {
        Router(FakeJob.Succeeds());
        var engine = _services!.GetRequiredKeyedService<IVideoEngine>("acme/one");
        await engine.SubmitAsync("a boat", Options);
        var held = _ledger.Moves.Count;

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync("a boat", Options));

        Assert.Equal((VideoErrorKind.ConcurrencyLimited, false, true), (error.Kind, error.WasSent, error.IsTransient));
        Assert.DoesNotContain(_ledger.Moves.Skip(held), static move => move.ToString().Contains("Reserve", StringComparison.Ordinal));
        Assert.Single(engine.GetService<FakeVideoEngine>()!.Submits);
    }

    [Fact]
    public async Task Submit_FullAndMaxWait_WaitsForTheEndOfTheFirst()
    {
        var clock = new ManualTimeProvider();
        _app.Services.AddSingleton<TimeProvider>(clock);
        _app.Builder.ConfigureSlots(static slots => slots.MaxWait = TimeSpan.FromMinutes(5));
        var router = Router(FakeJob.Succeeds());
        var first = await router.SubmitAsync("a boat", Options);
        var second = router.SubmitAsync("a boat", Options);
        await clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);
        Assert.Single(_services!.GetRequiredKeyedService<IVideoEngine>("acme/one").GetService<FakeVideoEngine>()!.Submits);

        while (!(await router.GetStatusAsync(first)).IsTerminal)
        {
        }

        Assert.Equal("acme/one", (await second).EngineId.ToString());
    }

    [Fact]
    public async Task Submit_CancelledWhileItWaits_SendsAndHoldsNothing()
    {
        using var stop = new CancellationTokenSource();
        var clock = new ManualTimeProvider();
        _app.Services.AddSingleton<TimeProvider>(clock);
        _app.Builder.ConfigureSlots(static slots => slots.MaxWait = TimeSpan.FromMinutes(5));
        var router = Router(FakeJob.Succeeds());
        await router.SubmitAsync("a boat", Options);
        var held = _ledger.Held("acme");
        var second = router.SubmitAsync("a boat", Options, stop.Token);
        await clock.WaitForTimersAsync(1, TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        Assert.Null((await Assert.ThrowsAsync<VideoCanceledException>(() => second)).Handle);
        Assert.Equal(held, _ledger.Held("acme"));
    }

    [Fact]
    public async Task Submit_ManyAtOnce_NeverExceedsTheLimit()
    {
        var router = Router(FakeJob.Succeeds());

        var handles = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => router.SubmitAsync("a boat", Options))));

        Assert.Single(handles, static handle => handle.EngineId == "acme/one");
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IVideoEngine Router(FakeJob first, params FakeJob[] then)
    {
        var fake = FakeVideoEngine.Create(first).WithId("acme/one");
        foreach (var job in then)
        {
            fake.Then(job);
        }

        _app.AddFake(fake).AddFake(FakeVideoEngine.Succeeds().WithId("acme/two"));
        _app.Builder.ConfigureSlots(static slots => slots.Limits["acme/one"] = 1);
        _app.Builder.AddCredits(credits => credits.UseLedger(_ledger));
        _services = _app.Build();
        return _services.GetRequiredService<IVideoEngine>();
    }

    private async Task<string> WinnerAsync() => (await _services!.GetRequiredService<IVideoRouter>().PlanAsync("a boat", Options)).Winner!.Engine.ToString();
}
