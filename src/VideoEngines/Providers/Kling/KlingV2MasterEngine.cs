namespace VideoEngines.Providers.Kling;

/// <summary>Kling 2.0 Master at the first generation of Kling's own API: text to video and image to video, 5 or 10 seconds, 720p, silent, with a negative prompt. Per-request options: <see cref="KlingLegacyVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingV2MasterEngine : KlingLegacyVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; an API key, or an access key and a secret key, is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingV2MasterEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingV2Master, options, KlingProvider.Legacy, handler, timeProvider))
    {
    }

    internal KlingV2MasterEngine(EngineContext context)
        : base(context)
    {
    }
}
