namespace VideoEngines.Providers.OpenAI;

/// <summary>Sora 2 Pro on the wire of OpenAI's Videos API: text to video and image to video, 4, 8 or 12 seconds, always with sound. Per request: <see cref="OpenAIVideoOptions"/>.</summary>
/// <remarks>
/// <para>OpenAI ended the API on 2026-09-24 and names no replacement (OAI-SORA2). The router refuses this engine at OpenAI's own address; with another <see cref="ProviderOptions.BaseAddress"/>,
/// such as a gateway or the emulator, it can be used.</para>
/// <para>What it takes (OAPI): a prompt of up to 32000 UTF-16 units, always; a first frame (JPEG, PNG or WebP as bytes, an address, or a file at OpenAI) of exactly the video's size; sizes 1280x720 and 720x1280, and 1792x1024 and 1024x1792 (1024p). A
/// request that names none gets 4 seconds and 720x1280, OpenAI's defaults. There is no seed, negative prompt, frame rate, count or silence.</para>
/// <para>Made with <c>new</c> the engine is not metered, recorded or routed. Every submit costs: 0.30 USD per second of video at 720p; the price of the larger sizes is not known (OAI-SORA2). Thread-safe.</para>
/// </remarks>
public sealed class OpenAISora2ProEngine : OpenAIVideoEngine
{
    /// <summary>Initializes the engine.</summary>
    /// <param name="options">Key, address and times. Without a key every submit is refused with the setting to set.</param>
    /// <param name="handler">The HTTP handler to send through, for tests and proxies; not disposed. It must not retry. <see langword="null"/> shares one over all engines.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> takes the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public OpenAISora2ProEngine(OpenAIOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.OpenAISora2Pro, options, OpenAIProvider.Descriptor, handler, timeProvider))
    {
    }

    internal OpenAISora2ProEngine(EngineContext context)
        : base(context)
    {
    }
}
