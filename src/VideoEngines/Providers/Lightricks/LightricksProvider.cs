namespace VideoEngines.Providers.Lightricks;

/// <summary>What is the same for all engines at Lightricks' LTX API. Sources: LTX-OAS (address, polling every 5 seconds, results kept 24 hours), LTX-0927 (key variable).</summary>
internal static class LightricksProvider
{
    /// <summary>The provider's name, its wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for uploads.</summary>
    public const string Name = "ltx";

    /// <summary>Status and addresses of a job that ended are kept this long (LTX-OAS); the record can go sooner (LTX-0927).</summary>
    public static readonly TimeSpan OutputLifetime = TimeSpan.FromHours(24);

    /// <summary>Lightricks advises 5 to 6 seconds (LTX-OAS, LTX-0927).</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, new Uri("https://api.ltx.video"), "LTXV_API_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(5),
        MinDelay = TimeSpan.FromSeconds(5),
        MaxDelay = TimeSpan.FromSeconds(8),
        Factor = 1.2,
        Jitter = 0.15,
    });
}
