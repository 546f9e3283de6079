namespace VideoEngines.Providers.Kling;

/// <summary>Kling 3.0 Motion Control at Kling's own API: moves the character of a start frame like the person in a source video of 3 to 30 seconds. Charged by the seconds of the output, which may be fewer. Per-request options: <see cref="KlingVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingV3MotionControlEngine : KlingVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; the key is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingV3MotionControlEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingV3MotionControl, options, KlingProvider.Descriptor, handler, timeProvider))
    {
    }

    internal KlingV3MotionControlEngine(EngineContext context)
        : base(context)
    {
    }
}
