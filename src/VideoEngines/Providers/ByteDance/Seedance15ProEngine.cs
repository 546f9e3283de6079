namespace VideoEngines.Providers.ByteDance;

/// <summary>Seedance 1.5 Pro at ByteDance's own API: 4 to 12 seconds, 480p to 1080p, from text and frames, with or without sound, and drafts before the final. Per request: <see cref="ByteDanceVideoOptions"/>.</summary>
/// <remarks>
/// Thread-safe. Made with <c>new</c> the engine is not metered, recorded or routed; apps normally take engines from dependency injection. Every submit costs money: tokens, by seconds of
/// output and input video, size and frame rate; the catalog entry <c>bytedance/seedance-1.5-pro</c> has limits and prices with their sources.
/// </remarks>
public sealed class Seedance15ProEngine : ByteDanceVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public Seedance15ProEngine(ByteDanceOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.ByteDanceSeedance15Pro, options, ByteDanceProvider.Descriptor, handler, timeProvider))
    {
    }

    internal Seedance15ProEngine(EngineContext context)
        : base(context)
    {
    }
}
