namespace VideoEngines.Providers.Google;

/// <summary>Veo 3.1 Lite at Vertex: the cheapest tier of Veo 3.1, with sound of its own. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (GCB, VX-EXT; lengths by resellers' documents): 4, 6 or 8 seconds; 720p or 1080p; a start frame; or a video that Veo made, which is extended by 7 seconds. No end frame and no
/// reference images are known for it.</para>
/// <para>A request that names none gets, by our choice, 8 seconds, 720p and sound.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs money per second of video; Google's prices at Vertex are not in the catalog. Thread-safe.</para>
/// </remarks>
public sealed class GoogleVeo31LiteEngine : VertexVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Project, region, token, address and times. Without token and project every submit is refused with the settings to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or there is a token without a project.</exception>
    public GoogleVeo31LiteEngine(GoogleOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.GoogleVeo31Lite, options, VertexProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GoogleVeo31LiteEngine(EngineContext context)
        : base(context)
    {
    }
}
