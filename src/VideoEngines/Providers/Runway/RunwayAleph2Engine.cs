namespace VideoEngines.Providers.Runway;

/// <summary>Runway Aleph 2 at Runway's own API: changes a video of 2 to 30 seconds by prompt and guidance images (video to video). Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (RW420, a third party's reading): a source video; a prompt of up to 1000 UTF-16 units, or none; up to 5 reference images with a <see cref="RunwayKeyframe"/> each; a seed from
/// 0 to 4294967295; an aspect ratio, to which the picture is extended. The output is as long as the input. Every submit costs: 28 Runway credits (0.28 USD) per second, at least 56.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class RunwayAleph2Engine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public RunwayAleph2Engine(RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.RunwayAleph2, options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayAleph2Engine(EngineContext context)
        : base(context)
    {
    }
}
