namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 2.7 at Alibaba's own API: text to video, image to video with first and last frame (2 to 15 s), reference to video, and editing of a video (video to video), 720p and 1080p,
/// with sound always. Per request: <see cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: a prompt of up to 5000 characters and a negative prompt of up to 500; a seed from 0 to 2147483647; a driving sound (WAV or MP3, up to 30 s and 15 MB), for which
/// the operation must be named; images of 240 to 8000 pixels and 20 MB. The prompt calls references <c>Image 1</c>, <c>Video 1</c>. With a reference video the result has at most 10 s
/// (ALI-DOC). An edited video keeps its length.</para>
/// <para>Duration and class are always sent: 5 seconds and 1080p when the request names none. On the wire the model follows the operation: <c>wan2.7-t2v</c>, <c>wan2.7-i2v</c>,
/// <c>wan2.7-r2v</c>, <c>wan2.7-videoedit</c>. Continuation of a clip and voices of references are not offered.</para>
/// <para>Every submit costs: 0.10 USD per second at 720p and 0.15 at 1080p in Singapore, seconds of input videos included (COMFY-PRICE).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan27Engine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan27Engine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan27, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan27Engine(EngineContext context)
        : base(context)
    {
    }
}
