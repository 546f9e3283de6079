namespace VideoEngines.Providers.Google;

/// <summary>Veo 3.1 Fast at Vertex: the faster tier of Veo 3.1, with sound of its own. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes (VX-31, VX-REST): as <see cref="GoogleVeo31Engine"/>; that it takes end frames rests on resellers' documents.</para>
/// <para>A request that names none gets, by our choice, 8 seconds, 720p and sound.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs money per second of video; Google's prices at Vertex are not in the catalog. Thread-safe.</para>
/// </remarks>
public sealed class GoogleVeo31FastEngine : VertexVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Project, region, token, address and times. Without token and project every submit is refused with the settings to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or there is a token without a project.</exception>
    public GoogleVeo31FastEngine(GoogleOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.GoogleVeo31Fast, options, VertexProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GoogleVeo31FastEngine(EngineContext context)
        : base(context)
    {
    }
}
