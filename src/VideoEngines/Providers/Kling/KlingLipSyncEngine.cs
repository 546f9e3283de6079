namespace VideoEngines.Providers.Kling;

/// <summary>Kling's lip sync at the first generation of Kling's own API: a face in a source video of 2 to 60 seconds speaks a sound. Submitting takes two steps, both of which cost money: finding the face (0.05 units, charged even when the second step is refused) and the video. The cost of the job's status includes both. Per-request options: <see cref="KlingLegacyVideoOptions"/>.</summary>
/// <remarks>Thread-safe. Made with <c>new</c> it is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public sealed class KlingLipSyncEngine : KlingLegacyVideoEngine
{
    /// <summary>Creates the engine.</summary>
    /// <param name="options">The settings; an API key, or an access key and a secret key, is needed to submit.</param>
    /// <param name="handler">The message handler to send with, for tests and proxies; <see langword="null"/> uses the library's own. It is not disposed. It must not retry.</param>
    /// <param name="timeProvider">The clock; <see langword="null"/> is the system's.</param>
    /// <exception cref="ArgumentException">A setting is malformed; the message lists all that are.</exception>
    public KlingLipSyncEngine(KlingOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null)
        : this(EngineContextFactory.Create(VideoEngineIds.KlingLipSync, options, KlingProvider.Legacy, handler, timeProvider))
    {
    }

    internal KlingLipSyncEngine(EngineContext context)
        : base(context)
    {
    }
}
