namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 3.0 Prime at Alibaba's own API: what Wan 3.0 makes, faster and at a higher price. Per request: <see cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>It takes what Wan 3.0 takes; see <see cref="AlibabaWan30Engine"/>. It is an engine of its own because its price differs.</para>
/// <para>Every submit costs: 0.068, 0.14 and 0.28 USD per second at 480p, 720p and 1080p, seconds of input videos included. These prices are derived from those of resellers that agree
/// (ALI-COMFY3).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan30PrimeEngine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan30PrimeEngine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan30Prime, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan30PrimeEngine(EngineContext context)
        : base(context)
    {
    }
}
