namespace VideoEngines.Providers.Kling;

/// <summary>Kling Avatar at the first generation of Kling's own API: an image and a sound of 2 to 300 seconds become a talking head. Charged by the seconds of the sound. Per-request options: <see cref="KlingLegacyVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingAvatarEngine : KlingLegacyVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; an API key, or an access key and a secret key, is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingAvatarEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingAvatar, options, KlingProvider.Legacy, handler, timeProvider))
    {
    }

    internal KlingAvatarEngine(EngineContext context)
        : base(context)
    {
    }
}
