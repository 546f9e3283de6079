using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Metering;
using VideoEngines.Routing;
using VideoEngines.Testing;
using VideoEngines.Workflows;

namespace VideoEngines.Core.Tests.Workflows;

public sealed class CompareTests : IAsyncDisposable
{
    private static readonly VideoEngineId[] Three = ["acme/one", "acme/two", "acme/three"];

    private readonly AcmeApp _app = new();
    private readonly TestLedger _ledger = TestLedger.WithCredits("acme", 10m);
    private readonly List<FakeVideoEngine> _fakes = [];
    private ServiceProvider? _services;

    [Fact]
    public async Task Compare_PartOfThemFails_KeepsAllInOrder()
    {
        var items = await Router(FakeJob.Succeeds(), FakeJob.Rejects(VideoErrorKind.RateLimited), FakeJob.Fails(VideoErrorKind.ProviderFault)).CompareAsync("a boat", Three, Options());

        Assert.Equal(["acme/one", "acme/two", "acme/three"], items.Select(static item => item.Engine.ToString()));
        Assert.True(items[0].IsSucceeded);
        Assert.IsType<VideoSubmitRejectedException>(items[1].Error);
        Assert.IsType<VideoJobFailedException>(items[2].Error);
    }

    [Fact]
    public async Task Compare_Rejected_IsNotFailedOverToASibling()
    {
        await Router(FakeJob.Rejects(VideoErrorKind.RateLimited), FakeJob.Succeeds(), FakeJob.Succeeds()).CompareAsync("a boat", Three, Options());

        Assert.All(_fakes, static fake => Assert.Single(fake.Submits));
    }

    [Fact]
    public async Task Compare_Always_HasAttemptHoldAndCeilingPerEngine()
    {
        var items = await Router(FakeJob.Succeeds(), FakeJob.Succeeds(), FakeJob.Succeeds()).CompareAsync("a boat", Three, Options() with { MaxCost = VideoCost.Usd(0.10m) });

        Assert.Equal(2, _fakes.SelectMany(static fake => fake.Submits).Select(static submit => submit.Options!.AttemptId).Distinct().Count());
        Assert.IsType<NoEligibleEngineException>(items[2].Error);
        Assert.Empty(_fakes[2].Submits);
        Assert.NotNull(await _ledger.GetHoldAsync(items[0].Handle!.AttemptId));
        Assert.NotNull(await _ledger.GetHoldAsync(items[1].Handle!.AttemptId));
    }

    [Fact]
    public async Task Compare_RepeatedWithTheSameKey_BuysNothingTwice()
    {
        var router = Router(FakeJob.Succeeds(), FakeJob.Succeeds(), FakeJob.Succeeds());
        var options = Options() with { JobKey = "key" };

        var first = await router.CompareAsync("a boat", Three, options);
        var again = await router.CompareAsync("a boat", Three, options);

        Assert.Equal(first.Select(static item => item.Handle), again.Select(static item => item.Handle));
        Assert.All(_fakes, static fake => Assert.Single(fake.Submits));
    }

    [Fact]
    public async Task Compare_CancelledDuringTheSubmits_HasTheHandlesOfAllThatWereBought()
    {
        using var stop = new CancellationTokenSource();
        var router = Router(FakeJob.Succeeds(), FakeJob.Succeeds(), FakeJob.Succeeds());
        _fakes[1].OnSubmit(_ => stop.Cancel());

        var error = await Assert.ThrowsAsync<WorkflowCanceledException>(() => router.CompareAsync("a boat", Three, Options(), cancellationToken: stop.Token));

        var bought = _fakes.SelectMany(static fake => fake.Submits).Select(static submit => submit.Handle!.AttemptId);
        Assert.Equal(bought, error.Handles.Select(static handle => handle.AttemptId));
        Assert.Equal(CreditHoldState.Guarded, (await _ledger.GetHoldAsync(_fakes[1].Submits.Single().Handle!.AttemptId))!.State);
    }

    [Fact]
    public async Task CompareEach_OneEngineIsSlow_HandsTheOthersOutFirst()
    {
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var order = new List<string>();
        var workflow = new WorkflowOptions { OnSubmitted = async item => await (item.Index == 0 ? slow.Task : Task.CompletedTask) };

        await foreach (var item in Router(FakeJob.Succeeds(), FakeJob.Succeeds(), FakeJob.Succeeds()).CompareEachAsync("a boat", Three, Options(), workflow))
        {
            order.Add(item.Engine.ToString()!);
            if (order.Count == 2)
            {
                slow.SetResult();
            }
        }

        Assert.Equal("acme/one", order[^1]);
    }

    [Fact]
    public void Compare_EngineNamedTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => { Router(FakeJob.Succeeds()).CompareEachAsync("a boat", ["acme/one", "acme/one"]); });

    [Fact]
    public void Compare_NoEngines_IsRefused() => Assert.Throws<ArgumentException>(() => { Router(FakeJob.Succeeds()).CompareEachAsync("a boat", []); });

    [Fact]
    public void Compare_PinnedByTheOptions_IsRefused() =>
        Assert.Throws<ArgumentException>(() => { Router(FakeJob.Succeeds()).CompareEachAsync("a boat", Three, new() { Engine = "acme/one" }); });

    [Fact]
    public async Task Compare_OnASingleEngine_IsRefusedBeforeAnythingIsBought()
    {
        var fake = FakeVideoEngine.Succeeds().WithId("acme/one");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => fake.CompareAsync("a boat", Three));

        Assert.Contains("router", error.Message, StringComparison.Ordinal);
        Assert.Empty(fake.Submits);
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static VideoSubmitOptions Options() => new() { Account = "acme" };

    private IVideoEngine Router(params FakeJob[] jobs)
    {
        for (var i = 0; i < jobs.Length; i++)
        {
            _fakes.Add(FakeVideoEngine.Create(jobs[i]).WithId(Three[i]));
            _app.AddFake(_fakes[i]);
        }

        _app.Builder.AddCredits(credits => credits.UseLedger(_ledger));
        _services = _app.Build();
        return _services.GetRequiredService<IVideoEngine>();
    }
}
