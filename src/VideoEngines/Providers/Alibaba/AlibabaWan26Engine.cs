namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 2.6 at Alibaba's own API: text to video (2 to 15 s, with sound always), image to video (2 to 15 s) and reference to video (2 to 10 s), 720p and 1080p. Per request: <see
/// cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: a prompt of up to 1500 characters and a negative prompt of up to 500; a seed from 0 to 2147483647; a driving sound (WAV or MP3, 3 to 30 s, up to 15 MB), for which
/// text-to-video must be named as the operation; up to 5 references, of them up to 3 videos, which the prompt calls <c>character1</c>, <c>character2</c> and so on, images before videos
/// (ALI-T2V, ALI-DOC).</para>
/// <para>Duration and size are always sent: 5 seconds and 720p in 16:9 when the request names none, by our choice. On the wire the model follows the operation: <c>wan2.6-t2v</c>,
/// <c>wan2.6-i2v</c>, <c>wan2.6-r2v</c>.</para>
/// <para>Every submit costs: 0.10 USD per second at 720p and 0.15 at 1080p in Singapore, input seconds of reference videos included, of which at most 5 are charged (COMFY-PRICE,
/// ALI-DOC).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan26Engine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan26Engine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan26, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan26Engine(EngineContext context)
        : base(context)
    {
    }
}
