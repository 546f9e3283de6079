using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Engines;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>A provider (the emulator, over real sockets), a ledger, and host apps that use both through the dependency injection that users have.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>The account that pays, unless a submit names another.</summary>
    public const string Account = "studio";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Where no engine is named, one of two is chosen, whatever else the providers have.</summary>
    private static readonly RoutingPolicy TwoEngines = RoutingPolicy.Default with
    {
        Rules = [.. RoutingPolicy.Default.Rules, new RoutingRule { Name = "two engines", Only = [VideoEngineIds.KlingV3.ToString(), VideoEngineIds.RunwayGen45.ToString()] }],
    };

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly List<ServiceProvider> _hosts = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videoengines-");
    private bool _everyEngine;

    private World(VideoEmulator emulator, WatchedLedger ledger)
    {
        _stop.CancelAfter(Patience);
        Emulator = emulator;
        Ledger = ledger;
        Law = new Law(emulator, ledger);
    }

    public VideoEmulator Emulator { get; }

    public WatchedLedger Ledger { get; }

    public Law Law { get; }

    /// <summary>Gets the first host.</summary>
    public ServiceProvider Host => _hosts[0];

    public IVideoRouter Router => Host.GetRequiredService<IVideoRouter>();

    public IVideoJobStore Jobs => Host.GetRequiredService<IVideoJobStore>();

    public VideoJobTracker Tracker => Host.GetRequiredService<VideoJobTracker>();

    /// <summary>Gets a token that ends a test which hangs.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Starts emulator and host. Emulated time is a thousand times as fast: a job takes about 30 ms. Kling and Runway are there, or every engine.</summary>
    public static async Task<World> StartAsync(
        Action<IServiceCollection>? before = null, Action<IVideoEnginesBuilder>? configure = null, Action<VideoEmulatorOptions>? emulator = null, bool everyEngine = false)
    {
        var options = new VideoEmulatorOptions { TimeScale = 1000 };
        emulator?.Invoke(options);
        var ledger = new WatchedLedger(new InMemoryCreditLedger());
        await ledger.GrantAsync(new CreditGrant { Key = "welcome", Account = Account, Amount = CreditAmount.FromCredits(10_000) });
        var world = new World(await VideoEmulator.StartAsync(options, TestContext.Current.CancellationToken), ledger);
        world._everyEngine = everyEngine;
        world.OpenHost(before, configure);
        return world;
    }

    /// <summary>Starts a host app of its own, with its own job store, on the same ledger and provider.</summary>
    public ServiceProvider OpenHost(Action<IServiceCollection>? before = null, Action<IVideoEnginesBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        AddTo(services, before, configure);
        var host = services.BuildServiceProvider(validateScopes: true);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Adds VideoEngines to the services of a host, wired to this world.</summary>
    public void AddTo(IServiceCollection services, Action<IServiceCollection>? before = null, Action<IVideoEnginesBuilder>? configure = null)
    {
        before?.Invoke(services);
        var builder = services.AddVideoEngines()
            .AddKling(options => EveryProvider.Wire(options, Emulator, "kling"))
            .AddRunway(options => EveryProvider.Wire(options, Emulator, "runway"))
            .AddCredits(credits => credits.UseLedger(Ledger).Configure(static options => options.DefaultAccount = Account))
            .ConfigureDownloads(static options =>
            {
                options.MaxBytes = 8 << 20;
                options.RetryDelay = TimeSpan.FromMilliseconds(5);
            })
            .UseLayer((engine, _) => new LawLayer(engine, Law));
        if (_everyEngine)
        {
            EveryProvider.AddTo(builder, Emulator);
        }
        else
        {
            builder.ConfigureRouting(static routing => routing.DefaultPolicy = TwoEngines);
        }

        configure?.Invoke(builder);
    }

    /// <summary>Closes a host before the end of the test, as a process that ends does.</summary>
    public async Task CloseAsync(ServiceProvider host)
    {
        _hosts.Remove(host);
        await host.DisposeAsync();
    }

    public async Task<CreditHold> HoldOfAsync(string attemptId) => Assert.IsType<CreditHold>(await Ledger.GetHoldAsync(attemptId, Stop));

    public async Task<VideoJobRecord> RecordOfAsync(string attemptId) => Assert.IsType<VideoJobRecord>(await Jobs.FindAsync(attemptId, Stop));

    /// <summary>Gets the submits that arrived, whatever became of them.</summary>
    public IReadOnlyList<RecordedRequest> Submits => [.. Emulator.Requests.Where(static r => r.Method == "POST")];

    /// <summary>Gets a path for a file of this test; the folder goes with the world.</summary>
    public string PathFor(string name) => Path.Combine(_folder.FullName, name);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await Law.DisposeAsync();
        await Emulator.DisposeAsync();
        _folder.Delete(recursive: true);
        _stop.Dispose();
    }
}
