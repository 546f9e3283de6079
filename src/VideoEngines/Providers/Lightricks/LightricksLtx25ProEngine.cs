namespace VideoEngines.Providers.Lightricks;

/// <summary>LTX-2.5 Pro at Lightricks' own API: text, images or a sound to video. Per request: <see cref="LtxVideoOptions"/>.</summary>
/// <remarks>
/// <para>What it takes: a prompt of up to 5000 characters; a first and a last frame (JPEG, PNG or WebP up to 15 MB); 6, 8 or 10 seconds; 24, 25 or 50 frames per second; 720p, 1080p, 1440p and 4K in 16:9 and 9:16; sound or silence; one camera move (LTX-OAS, LTX-0927).
/// A request that names neither gets, by our choice, 6 seconds in 1920x1080, or with a first frame of known pixels the orientation closest to it.</para>
/// <para>With <see cref="VideoRequest.DrivingAudio"/> of 2 to 10 seconds the sound sets the length. 1440p and 4K are in the later sources only. Every submit costs: 0.12 to 0.39 USD per second of
/// video by resolution (LTX-PR, LTX-GRID, LTX-0927); 0.17 USD per second of the sound that goes in (derived from COMFY-PRICE).</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Thread-safe.</para>
/// </remarks>
public sealed class LightricksLtx25ProEngine : LtxVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public LightricksLtx25ProEngine(LightricksOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.LightricksLtx25Pro, options, LightricksProvider.Descriptor, handler, timeProvider))
    {
    }

    internal LightricksLtx25ProEngine(EngineContext context)
        : base(context)
    {
    }
}
