namespace VideoEngines.Providers.OpenAI;

/// <summary>What is the same for all engines at OpenAI's own API. Sources: OAPI (address), OPY _client.py (key variable, poll hint).</summary>
internal static class OpenAIProvider
{
    /// <summary>The provider's name, its wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for files.</summary>
    public const string Name = "openai";

    /// <summary>OpenAI's own SDKs poll every second unless an answer asks for more (OPY resources/videos.py), Microsoft's sample every 20 (MSD); a render takes minutes.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, new Uri("https://api.openai.com/v1"), "OPENAI_API_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(5),
        MinDelay = TimeSpan.FromSeconds(5),
        MaxDelay = TimeSpan.FromSeconds(20),
        Factor = 1.3,
        Jitter = 0.15,
    });
}
