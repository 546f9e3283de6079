namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 2.2 S2V at Alibaba's own API: a talking head of an image (the start frame) and a driving sound of less than 20 s, 480p and 720p. Per request: <see
/// cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: an image of 400 to 7000 pixels a side and a sound (WAV or MP3, below 15 MB), both by address or as bytes, which are uploaded; no prompt. It is offered in Beijing
/// only, with a key of Beijing, and runs one task at a time per account (ALI-S2V).</para>
/// <para>The class is always sent: 480p when the request names none, by our choice. Alibaba sells a check of the image as a call of its own, which is not made here: an image that is not fit
/// fails the task, and failed tasks are not charged.</para>
/// <para>Every submit costs: 0.071677 USD per second at 480p and 0.129018 at 720p (ALI-S2V).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan22S2VEngine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan22S2VEngine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan22S2V, options, AlibabaProvider.BeijingOnly, handler, timeProvider))
    {
    }

    internal AlibabaWan22S2VEngine(EngineContext context)
        : base(context)
    {
    }
}
