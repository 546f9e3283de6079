namespace VideoEngines.Providers.Alibaba;

/// <summary>Wan 3.0 at Alibaba's own API: text to video, image to video with first and last frame, and reference to video with images, videos and sounds; 2 to 30 s at 30 frames per
/// second, 480p to 1080p, with or without sound. Per request: <see cref="AlibabaVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: a prompt of up to 20000 characters, no negative prompt; up to 10 images, 5 videos and 5 sounds as references, videos and sounds of up to 15 s in total each; frames
/// and references exclude one another; input videos and result together have at most 30 s (ALI-WAN3).</para>
/// <para>Duration and class are always sent: 5 seconds and 720p when the request names none, by our choice. Without a ratio the model adapts to inputs and prompt.</para>
/// <para>Every submit costs: 0.05, 0.10 and 0.20 USD per second at 480p, 720p and 1080p, seconds of input videos included; sound costs nothing. These prices are derived from those of
/// three resellers that agree (ALI-COMFY3).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class AlibabaWan30Engine : AlibabaVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">Key, region or address, and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public AlibabaWan30Engine(AlibabaOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.AlibabaWan30, options, AlibabaProvider.Descriptor, handler, timeProvider))
    {
    }

    internal AlibabaWan30Engine(EngineContext context)
        : base(context)
    {
    }
}
