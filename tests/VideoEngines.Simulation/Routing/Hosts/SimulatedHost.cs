using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Jobs;
using VideoEngines.Routing;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>One process of a host app: the whole pipeline as an app registers it, over stores that outlive it.</summary>
internal sealed class SimulatedHost : IDisposable
{
    private readonly ServiceProvider _services;

    public SimulatedHost(RoutingWorld world, Sabotage sabotage)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(world.Clock);
        services.AddSingleton(world.Catalog);
        services.Configure<RoutingSlotOptions>(options => options.MaxWait = world.SlotWait);
        services.Configure<RoutingHealthOptions>(options => (options.MinimumSample, options.TimeWindow) = (world.MinimumSample, TimeSpan.FromMinutes(1)));
        var builder = services.AddVideoEngines()
            .ConfigureRouting(routing =>
            {
                routing.DefaultPolicy = sabotage.Policy(world.Policies[0]);
                foreach (var policy in world.Policies)
                {
                    routing.Add(sabotage.Policy(policy));
                }
            })
            .UseJobStore(_ => new MortalJobStore(world.Jobs, Life, world.CrashDice))
            .AddCredits(credits => credits
                .UseLedger(sabotage.Ledger(new MortalLedger(world.Ledger, Life, world.CrashDice, world.Auditor.Moved)))
                .Configure(options => options.OnUnknownFailure = world.OnUnknownFailure));
        if (sabotage.Layer is { } layer)
        {
            builder.UseLayer(layer);
        }

        foreach (var engine in world.Engines)
        {
            builder.AddEngine(engine.Id, _ => new SimulatedEngine(engine, world.Providers, world.Auditor, Life, Parking, world.Clock));
        }

        _services = services.BuildServiceProvider();
        Router = _services.GetRequiredService<IVideoRouter>();
        Tracker = _services.GetRequiredService<VideoJobTracker>();
        Health = _services.GetRequiredService<IEngineHealth>();
    }

    public HostLife Life { get; } = new();

    public Parking Parking { get; } = new();

    public IVideoRouter Router { get; }

    public VideoJobTracker Tracker { get; }

    public IEngineHealth Health { get; }

    public void Dispose() => _services.Dispose();
}
