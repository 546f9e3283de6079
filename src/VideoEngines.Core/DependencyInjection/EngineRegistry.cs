using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VideoEngines.Catalog;
using VideoEngines.Diagnostics;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace VideoEngines.DependencyInjection;

/// <summary>Builds each engine once, with its layers in their fixed order: record, slots, meter, health, telemetry, logging.</summary>
internal sealed class EngineRegistry
{
    private readonly IServiceProvider _services;
    private readonly Dictionary<VideoEngineId, EngineRegistration> _registrations;
    private readonly EngineLayer[] _layers;
    private readonly ConcurrentDictionary<VideoEngineId, Lazy<IVideoEngine>> _engines = new();

    public EngineRegistry(IServiceProvider services, IEnumerable<EngineRegistration> registrations, IEnumerable<EngineLayer> layers)
    {
        _services = services;
        _registrations = new Dictionary<VideoEngineId, EngineRegistration>();
        foreach (var registration in registrations)
        {
            _registrations[registration.Id] = registration;
        }

        _layers = [.. layers];
    }

    public IReadOnlyCollection<VideoEngineId> Ids => _registrations.Keys;

    public EngineAccess? FindAccess(VideoEngineId id) => _registrations.TryGetValue(id, out var registration) ? registration.GetAccess(_services) : null;

    public IVideoEngine? Find(VideoEngineId id) => !_registrations.TryGetValue(id, out var registration)
        ? null
        : _engines.GetOrAdd(id, static (_, state) => new Lazy<IVideoEngine>(() => state.Self.Build(state.Registration)), (Self: this, Registration: registration)).Value;

    /// <exception cref="VideoEngineException">No such engine was added; the message has near names.</exception>
    public IVideoEngine Get(string name) => VideoEngineId.TryParse(name, out var id) && Find(id) is { } engine ? engine : throw Unknown(name);

    public VideoEngineException Unknown(string name)
    {
        var catalog = _services.GetRequiredService<EngineCatalog>();
        if (VideoEngineId.TryParse(name, out var id) && catalog.TryGetOffer(id, out var offer))
        {
            return new VideoEngineException($"The engine {name} is not added to this app. {HowToAdd(offer)}")
            {
                Kind = VideoErrorKind.Configuration,
            };
        }

        var near = catalog.Suggest(name);
        var hint = near.Count == 0 ? $"Known engines: {string.Join(", ", Ids)}." : $"Did you mean {string.Join(" or ", near)}?";
        return new VideoEngineException($"There is no engine '{name}'. {hint}") { Kind = VideoErrorKind.Configuration };
    }

    // The section of the settings is the name of the Add method.
    private static string HowToAdd(EngineOffer offer) => offer.Credential is { } credential
        ? $"Call Add{credential.Setting.Split(':')[0]}() on the builder that AddVideoEngines returns."
        : "No adapter speaks to it.";

    private IVideoEngine Build(EngineRegistration registration)
    {
        var id = registration.Id;
        var clock = _services.GetRequiredService<TimeProvider>();
        var engine = registration.Create(_services);
        var logger = _services.GetRequiredService<ILoggerFactory>();
        engine = new LoggingVideoEngine(engine, id, logger.CreateLogger<LoggingVideoEngine>());
        engine = new TelemetryVideoEngine(engine, id, _services.GetRequiredService<Instruments>(), clock);
        engine = new HealthVideoEngine(engine, id, _services.GetRequiredService<EngineHealthMonitor>(), clock);
        if (_services.GetService<CreditMeter>() is { } meter)
        {
            engine = new MeteringVideoEngine(engine, id, _services.GetRequiredService<EngineCatalog>(), meter, logger.CreateLogger<MeteringVideoEngine>());
        }

        engine = new SlotVideoEngine(engine, id, _services.GetRequiredService<EngineSlots>());
        engine = new RecordingVideoEngine(engine, id, _services.GetRequiredService<VideoJobTracker>(), _services.GetRequiredService<JobKeyGate>(), clock);
        for (var i = _layers.Length - 1; i >= 0; i--)
        {
            engine = _layers[i].Wrap(engine, _services) ?? throw new InvalidOperationException($"The layer number {i + 1} returned null for {id}.");
        }

        return engine;
    }
}
