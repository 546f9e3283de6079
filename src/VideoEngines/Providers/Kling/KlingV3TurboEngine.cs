namespace VideoEngines.Providers.Kling;

/// <summary>Kling 3.0 Turbo at Kling's own API: text to video and image to video, 3 to 15 seconds, 720p or 1080p, always with sound. Per-request options: <see cref="KlingVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingV3TurboEngine : KlingVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; the key is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingV3TurboEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingV3Turbo, options, KlingProvider.Descriptor, handler, timeProvider))
    {
    }

    internal KlingV3TurboEngine(EngineContext context)
        : base(context)
    {
    }
}
