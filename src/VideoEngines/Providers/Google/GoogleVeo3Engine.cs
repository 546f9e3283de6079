namespace VideoEngines.Providers.Google;

/// <summary>Veo 3 at Vertex, retired on 2026-06-30; the successor is <see cref="GoogleVeo31Engine"/>. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it took (VX-30, VX-REST): 4, 6 or 8 seconds; 720p or 1080p; 16:9 or 9:16; a start frame; up to 4 videos per call. Use it with the emulator or a gateway, or to read stored handles.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs money per second of video; Google's prices at Vertex are not in the catalog. Thread-safe.</para>
/// </remarks>
public sealed class GoogleVeo3Engine : VertexVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Project, region, token, address and times. Without token and project every submit is refused with the settings to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or there is a token without a project.</exception>
    public GoogleVeo3Engine(GoogleOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.GoogleVeo3, options, VertexProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GoogleVeo3Engine(EngineContext context)
        : base(context)
    {
    }
}
