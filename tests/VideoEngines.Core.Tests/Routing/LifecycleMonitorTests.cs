using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Core.Tests.Diagnostics;
using VideoEngines.Jobs;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public sealed class LifecycleMonitorTests : IAsyncDisposable
{
    private const string Fact = "\"source\": \"T\", \"checked\": \"2026-11-22\", \"confidence\": \"high\"";

    private readonly AcmeApp _app = new();
    private readonly LogList _log = new();
    private readonly NoticeList _notices = new();
    private ServiceProvider? _services;

    [Fact]
    public void GetReport_NothingInUse_IsEmpty() => Assert.Empty(Monitor("retired").GetReport().Notices);

    [Fact]
    public async Task Submit_EngineThatRetiresSoon_IsReportedAndTold()
    {
        var monitor = Monitor("live", inDays: 12);

        await Router.SubmitAsync("a boat");

        var notice = Assert.Single(monitor.GetReport().Notices);
        Assert.Equal(("acme/one", EngineUse.Jobs, 12, "acme/two"), (notice.Engine.ToString(), notice.Use, notice.DaysLeft, notice.Successor.ToString()));
        Assert.Equal(notice.Engine, Assert.Single(_notices.All).Engine);
        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Warning, Event.Name: "EngineRetires" } && entry.Text.Contains("in 12 days; use acme/two", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_EngineThatRetiresLater_IsNot()
    {
        var monitor = Monitor("live", inDays: 31);

        await Router.SubmitAsync("a boat");

        Assert.Empty(monitor.GetReport().Notices);
        Assert.Empty(_notices.All);
    }

    [Fact]
    public async Task Submit_WarnBeforeIsLonger_IsReported()
    {
        _app.Builder.ConfigureLifecycle(static options => options.WarnBefore = TimeSpan.FromDays(60));
        var monitor = Monitor("live", inDays: 31);

        await Router.SubmitAsync("a boat");

        Assert.Single(monitor.GetReport().Notices);
    }

    [Fact]
    public async Task Submit_DeprecatedEngineWithoutADay_IsReported()
    {
        var monitor = Monitor("deprecated");

        await Router.SubmitAsync("a boat");

        Assert.Equal(LifecycleState.Deprecated, Assert.Single(monitor.GetReport().Notices).State);
    }

    [Fact]
    public async Task Check_SeveralTimesADay_TellsOnce()
    {
        var monitor = Monitor("live", inDays: 12);
        await Router.SubmitAsync("a boat");

        await monitor.CheckAsync();
        await monitor.CheckAsync();
        var sameDay = _notices.All.Count;
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await monitor.CheckAsync();

        Assert.Equal((1, 2), (sameDay, _notices.All.Count));
        Assert.Equal(11, _notices.All[1].DaysLeft);
    }

    [Fact]
    public async Task GetReport_LongAfterTheLastJob_IsNoLongerInUse()
    {
        var monitor = Monitor("deprecated");
        await Router.SubmitAsync("a boat");

        _app.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Empty(monitor.GetReport().Notices);
    }

    [Fact]
    public async Task Check_UnfinishedJobOfAnotherProcess_IsInUse()
    {
        var store = new InMemoryVideoJobStore();
        await store.AddAsync(new VideoJobRecord { AttemptId = "a", EngineId = "acme/one", Phase = VideoAttemptPhase.Accepted });
        _app.Builder.UseJobStore(_ => store);
        var monitor = Monitor("deprecated");

        var report = await monitor.CheckAsync();

        Assert.Equal("acme/one", Assert.Single(report.Notices).Engine.ToString());
    }

    [Fact]
    public void GetReport_NamedByAPolicy_IsInUse()
    {
        _app.Builder.ConfigureRouting(static routing => routing.Add(RoutingPolicy.Create("house", static policy => policy.Rule("r", static rule => rule.Prefer("acme/one", "acme/*")))));

        var notice = Assert.Single(Monitor("deprecated").GetReport().Notices);

        Assert.Equal((EngineUse.Policy, "house"), (notice.Use, Assert.Single(notice.Policies)));
    }

    [Fact]
    public void GetReport_OnlyAPatternFits_IsNotInUse()
    {
        _app.Builder.ConfigureRouting(static routing => routing.Add(RoutingPolicy.Create("house", static policy => policy.Rule("r", static rule => rule.Prefer("acme/*")))));

        Assert.Empty(Monitor("deprecated").GetReport().Notices);
    }

    [Fact]
    public void GetReport_RetiredEngineInAPolicy_IsAnError()
    {
        _app.Builder.ConfigureRouting(static routing => routing.Add(RoutingPolicy.Create("house", static policy => policy.Rule("r", static rule => rule.Prefer("acme/one")))));
        var report = Monitor("retired").GetReport();

        Assert.True(report.HasRetired);
        Assert.Equal("acme/one, named by the policy house, is retired; use acme/two.", report.Describe());
    }

    [Fact]
    public async Task Submit_EngineAtAnAddressOfOnesOwn_HasALifeOfItsOwn()
    {
        var monitor = Monitor("deprecated", ownAddress: true);

        await Router.SubmitAsync("a boat");

        Assert.Empty(monitor.GetReport().Notices);
    }

    [Fact]
    public async Task Submit_ObserverThrows_IsLoggedAndChangesNothing()
    {
        _app.Services.AddSingleton<ILifecycleObserver>(new BrokenObserver());
        Monitor("deprecated");

        var handle = await Router.SubmitAsync("a boat");

        Assert.NotNull(handle.ProviderJobId);
        Assert.Contains(_log.Entries, static entry => entry.Event.Name == "LifecycleObserverFailed");
        Assert.Single(_notices.All);
    }

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IVideoEngine Router => _services!.GetRequiredService<IVideoEngine>();

    private ILifecycleMonitor Monitor(string state, int? inDays = null, bool ownAddress = false)
    {
        var retired = inDays is { } days ? $"\"retiredOn\": \"{_app.Clock.GetUtcNow().AddDays(days):yyyy-MM-dd}\"," : string.Empty;
        _app.Builder.ConfigureCatalog(catalog => catalog.AddJson($$"""
            { "schemaVersion": 1, "version": "old", "offers": { "acme/one": { "lifecycle": { "state": "{{state}}", {{retired}} "successor": "acme/two", {{Fact}} } } } }
            """));
        _app.AddAcme(options =>
        {
            options.ApiKey = "key";
            options.BaseAddress = ownAddress ? new Uri("http://127.0.0.1:5080/acme/") : null;
        });
        _app.Services.AddSingleton<ILifecycleObserver>(_notices);
        _app.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        _services = _app.Build();
        return _services.GetRequiredService<ILifecycleMonitor>();
    }

    private sealed class NoticeList : ILifecycleObserver
    {
        public List<LifecycleNotice> All { get; } = [];

        public void OnNotice(LifecycleNotice notice) => All.Add(notice);
    }

    private sealed class BrokenObserver : ILifecycleObserver
    {
        public void OnNotice(LifecycleNotice notice) => throw new InvalidOperationException("broken");
    }
}
