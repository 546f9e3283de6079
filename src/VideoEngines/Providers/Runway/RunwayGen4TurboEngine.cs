namespace VideoEngines.Providers.Runway;

/// <summary>Runway Gen-4 Turbo at Runway's own API: image to video. Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (RW420): a first frame, as Gen-4.5 does; a prompt of up to 1000 UTF-16 units, or none; whole seconds, 2 to 10 by what resellers state; a seed; the six sizes of Gen-4.5.
/// The default duration is not documented, so a request that names none is quoted as a range. Every submit costs: 5 Runway credits (0.05 USD) per second of video (RWS, April 2026).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class RunwayGen4TurboEngine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public RunwayGen4TurboEngine(RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.RunwayGen4Turbo, options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayGen4TurboEngine(EngineContext context)
        : base(context)
    {
    }
}
