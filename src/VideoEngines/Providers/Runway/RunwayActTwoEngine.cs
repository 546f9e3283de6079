namespace VideoEngines.Providers.Runway;

/// <summary>Runway Act-Two at Runway's own API: a character performs what a person does in a video (operation <c>motion-transfer</c>). Per request: <see cref="RunwayVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (RW420): the character as an image (<see cref="VideoRequest.StartFrame"/>) or as a video (one of <see cref="VideoRequest.ReferenceVideos"/>), with a face that stays in the
/// frame; the performance of 3 to 30 seconds (<see cref="VideoRequest.SourceVideo"/>); a seed; the six sizes of Gen-4.5. No prompt. Set <see cref="VideoRequest.Operation"/>, for these inputs
/// alone would mean video to video. Every submit costs: 5 Runway credits (0.05 USD) per second of video (RWS, April 2026).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class RunwayActTwoEngine : RunwayVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public RunwayActTwoEngine(RunwayOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.RunwayActTwo, options, RunwayProvider.Descriptor, handler, timeProvider))
    {
    }

    internal RunwayActTwoEngine(EngineContext context)
        : base(context)
    {
    }
}
