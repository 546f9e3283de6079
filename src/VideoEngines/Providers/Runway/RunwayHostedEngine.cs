namespace VideoEngines.Providers.Runway;

/// <summary>A model of another maker through Runway's API: Veo 3.1 and Seedance, by the ids that end with <c>@runway</c>. Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>What each takes is in the catalog under its id, and everything else is refused before anything is sent: sizes by ratio and class, sound or silence, frames, and for Seedance references and
/// a source video (RW420). Where Runway documents no default, duration, size and sound are sent as the catalog's defaults say, so that the price is known beforehand.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs Runway credits. Thread-safe.</para>
/// </remarks>
public sealed class RunwayHostedEngine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="id">The engine, e.g. <see cref="VideoEngineIds.GoogleVeo31OnRunway"/>.</param>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or the engine is not at Runway.</exception>
    /// <exception cref="InvalidOperationException">The catalog has no such engine.</exception>
    public RunwayHostedEngine(VideoEngineId id, RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(Check(id), options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayHostedEngine(EngineContext context)
        : base(context)
    {
    }

    private static VideoEngineId Check(VideoEngineId id) =>
        id.Host == RunwayProvider.Name ? id : throw new ArgumentException($"'{id}' is not hosted by Runway; its id ends with @{RunwayProvider.Name}.", nameof(id));
}
