namespace VideoEngines.Providers.Lightricks;

/// <summary>LTX-2 Fast at Lightricks' own API, retired on 2026-08-15: text and images to video. Its successor is <see cref="LightricksLtx23FastEngine"/>. Per request: <see cref="LtxVideoOptions"/>.</summary>
/// <remarks>
/// <para>Lightricks refuses it today; it is here for servers that still speak its wire: a prompt, a first frame, 6 to 20 seconds in steps of 2, above 10 in 1080p with 25 frames per second only, 25 or 50 frames per second, 1080p, 1440p and 4K in 16:9 (LTX-MOD).
/// Every submit cost 0.04 to 0.16 USD per second of video by resolution (LTX-GRID).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class LightricksLtx2FastEngine : LtxVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public LightricksLtx2FastEngine(LightricksOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.LightricksLtx2Fast, options, LightricksProvider.Descriptor, handler, timeProvider))
    {
    }

    internal LightricksLtx2FastEngine(EngineContext context)
        : base(context)
    {
    }
}
