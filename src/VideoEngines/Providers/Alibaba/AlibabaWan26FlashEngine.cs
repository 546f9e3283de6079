namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 2.6 Flash at Alibaba's own API: image to video (2 to 15 s) and reference to video (2 to 10 s), 720p and 1080p, with or without sound. Per request: <see
/// cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>It takes what Wan 2.6 takes. It is an engine of its own because it costs half, and a quarter without sound, so that a plan can choose it; the switch for sound is always sent, on
/// by default.</para>
/// <para>On the wire the model follows the operation: <c>wan2.6-i2v-flash</c>, <c>wan2.6-r2v-flash</c>.</para>
/// <para>Every submit costs: 0.05 USD per second at 720p and 0.075 at 1080p with sound, half of that without (derived from Beijing's list, ALI-PRICE-CN).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan26FlashEngine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan26FlashEngine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan26Flash, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan26FlashEngine(EngineContext context)
        : base(context)
    {
    }
}
