namespace VideoEngines.Providers.Kling;

/// <summary>Kling 3.0 Omni at Kling's own API: text, frames, reference images, a reference video or a video to edit, 3 to 15 seconds, 720p to 4K. The prompt mentions references as <c>@image_1</c>, <c>@video_1</c> and elements by their names. Per-request options: <see cref="KlingVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingV3OmniEngine : KlingVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; the key is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingV3OmniEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingV3Omni, options, KlingProvider.Descriptor, handler, timeProvider))
    {
    }

    internal KlingV3OmniEngine(EngineContext context)
        : base(context)
    {
    }
}
