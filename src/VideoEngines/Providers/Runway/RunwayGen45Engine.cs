namespace VideoEngines.Providers.Runway;

/// <summary>Runway Gen-4.5 at Runway's own API: text to video and image to video, 2 to 10 seconds. Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (RW420): a prompt of up to 1000 UTF-16 units, always; a first frame (JPEG, PNG or WebP: an https address up to 16 MB, bytes, which are uploaded when they are more than
/// 5 MB encoded, or a <c>runway://</c> upload); whole seconds; a seed. Sizes: 1280x720 and 720x1280, with a start frame also 1104x832 (4:3), 960x960 (1:1), 832x1104 (3:4) and 1584x672 (21:9),
/// by size, by ratio, or by the class of the short side such as 720p. Everything else is refused before anything is sent, sound and silence too, for Runway documents neither.</para>
/// <para>Runway demands duration and size; a request that names none gets, by our choice, 5 seconds and 1280x720, or with a start frame of known pixels the size closest to its shape.
/// Every submit costs: 12 Runway credits (0.12 USD) per second of video (RWS, April 2026).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class RunwayGen45Engine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public RunwayGen45Engine(RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.RunwayGen45, options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayGen45Engine(EngineContext context)
        : base(context)
    {
    }
}
