namespace VideoEngines.Providers.Google;

/// <summary>Veo 3.1 at Vertex: text, images, references to video, and extension; with sound of its own. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (VX-31, VX-REST): 4, 6 or 8 seconds at 24 frames per second; 720p, 1080p or 4k; 16:9 or 9:16; a start frame, with or without an end frame; up to 3 reference images (8 seconds, 16:9);
/// or a video of 1 to 30 seconds that Veo made, which is extended by 7 seconds at 720p. A seed from 0 to 4294967295, a negative prompt, up to 4 videos per call.</para>
/// <para>A request that names none gets, by our choice, 8 seconds, 720p and sound.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs money per second of video; Google's prices at Vertex are not in the catalog. Thread-safe.</para>
/// </remarks>
public sealed class GoogleVeo31Engine : VertexVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Project, region, token, address and times. Without token and project every submit is refused with the settings to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or there is a token without a project.</exception>
    public GoogleVeo31Engine(GoogleOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.GoogleVeo31, options, VertexProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GoogleVeo31Engine(EngineContext context)
        : base(context)
    {
    }
}
