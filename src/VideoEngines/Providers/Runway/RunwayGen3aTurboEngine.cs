namespace VideoEngines.Providers.Runway;

/// <summary>Runway Gen-3 Alpha Turbo at Runway's own API, retired on 2026-07-30: image to video. Its successor is <see cref="RunwayGen4TurboEngine"/>. Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>Runway refuses it today; it is here for servers that still speak its wire (RW324): a first and a last frame, a prompt, 5 or 10 seconds, 1280x768 or 768x1280, a seed. What it costs is not
/// known, so it needs a price of the host's own while metering is on.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class RunwayGen3aTurboEngine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public RunwayGen3aTurboEngine(RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.RunwayGen3aTurbo, options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayGen3aTurboEngine(EngineContext context)
        : base(context)
    {
    }
}
