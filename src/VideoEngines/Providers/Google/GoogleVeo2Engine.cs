namespace VideoEngines.Providers.Google;

/// <summary>Veo 2 at Vertex, silent, retired on 2026-06-30; the successor is <see cref="GoogleVeo31Engine"/>. Per request: <see cref="VertexVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it took (VX-20, GENAI): text, a start frame, up to 3 reference images of things or 1 of a style (<see cref="VertexVideoOptions.ReferenceType"/>). 5 to 8 seconds by an article (S3); its resolutions were not found in what was
/// read. Use it with the emulator or a gateway, or to read stored handles.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs money per second of video; Google's prices at Vertex are not in the catalog. Thread-safe.</para>
/// </remarks>
public sealed class GoogleVeo2Engine : VertexVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Project, region, token, address and times. Without token and project every submit is refused with the settings to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed, or there is a token without a project.</exception>
    public GoogleVeo2Engine(GoogleOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.GoogleVeo2, options, VertexProvider.Descriptor, handler, timeProvider))
    {
    }

    internal GoogleVeo2Engine(EngineContext context)
        : base(context)
    {
    }
}
