namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 2.2 Animate at Alibaba's own API: motion transfer: the character of an image (the start frame) moves like the person in the footage (the source video), or takes its place.
/// Per request: <see cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: an image of 200 to 4096 pixels and 5 MB with one person from the front, and footage of 2 to 30 s, 200 to 2048 pixels and 200 MB, both by address or as bytes, which
/// are uploaded; no prompt. Name the operation: <c>motion-transfer</c>. <see cref="AlibabaVideoOptions.Animation"/> chooses between moving and replacing, <see
/// cref="AlibabaVideoOptions.Mode"/> the quality, <c>wan-std</c> by our choice (ALI-ANIM).</para>
/// <para>Every submit costs; how much is not in the sources that were read, so that the engine is not eligible while metering is on, until a catalog overlay says its price.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan22AnimateEngine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan22AnimateEngine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan22Animate, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan22AnimateEngine(EngineContext context)
        : base(context)
    {
    }
}
