namespace VideoEngines.Providers.VllmOmni;

/// <summary>What is the same for all vLLM-Omni servers. They are nobody's in particular: there is no address to fall back on, and most have no key.</summary>
internal static class VllmOmniProvider
{
    /// <summary>The provider's name and its wire dialect.</summary>
    public const string Name = "vllm-omni";

    public static ProviderDescriptor Descriptor { get; } = new(Name, null, "VLLM_API_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(2),
        MinDelay = TimeSpan.FromSeconds(2),
        MaxDelay = TimeSpan.FromSeconds(10),
        Factor = 1.3,
        Jitter = 0.15,
    })
    {
        KeyOptional = true,
    };
}
