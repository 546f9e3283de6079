using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Testing;

namespace VideoEngines.Conformance;

/// <summary>A host app: a container with the whole pipeline around the engine under test. Each instance is another process.</summary>
internal sealed class ConformanceHost : IAsyncDisposable
{
    public const string Account = "acme";

    private readonly ServiceProvider _services;

    public ConformanceHost(ConformanceProvider provider, ICreditLedger? ledger, VideoJobHandle? resumed = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        var builder = services.AddVideoEngines().AddEngine(provider.EngineId, _ => provider.CreateEngine(Clock, resumed));
        if (provider.Overlay is { } overlay)
        {
            builder.ConfigureCatalog(catalog => catalog.AddJson(overlay));
        }

        if (ledger is not null)
        {
            builder.AddCredits(credits => credits.UseLedger(ledger));
        }

        _services = services.BuildServiceProvider();
        Engine = _services.GetRequiredKeyedService<IVideoEngine>(provider.EngineId.ToString());
        Tracker = _services.GetRequiredService<VideoJobTracker>();
    }

    public ManualTimeProvider Clock { get; } = new() { AutoAdvance = true };

    public IVideoEngine Engine { get; }

    public VideoJobTracker Tracker { get; }

    public Task<VideoJobHandle> SubmitAsync(VideoRequest request) => Engine.SubmitAsync(request, new VideoSubmitOptions { Account = Account });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
