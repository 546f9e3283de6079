namespace VideoEngines.Providers.Kling;

/// <summary>Kling O1 at Kling's own API: text, frames, reference images, a reference video or a video to edit, 3 to 10 seconds, 720p or 1080p. The prompt mentions references as <c>@image_1</c>, <c>@video_1</c> and elements by their names. Per-request options: <see cref="KlingVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingO1Engine : KlingVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; the key is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingO1Engine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingO1, options, KlingProvider.Descriptor, handler, timeProvider))
    {
    }

    internal KlingO1Engine(EngineContext context)
        : base(context)
    {
    }
}
