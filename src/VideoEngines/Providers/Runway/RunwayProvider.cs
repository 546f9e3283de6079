namespace VideoEngines.Providers.Runway;

/// <summary>What is the same for all engines at Runway's own API. Sources: RWN client.ts (address, version, key variable), RWN polling.ts and tasks.ts (polling).</summary>
internal static class RunwayProvider
{
    /// <summary>The provider's name, its wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for uploads.</summary>
    public const string Name = "runway";

    /// <summary>The unit of <see cref="VideoCost"/>: one Runway credit, sold at 0.01 USD (RWS).</summary>
    public const string CostUnit = "runway-credit";

    public const string VersionHeader = "X-Runway-Version";

    /// <summary>The only known value (RWN client.ts).</summary>
    public const string Version = "2024-11-06";

    /// <summary>A task may be read at most every 5 seconds (RWN tasks.ts).</summary>
    public static readonly TimeSpan LeastPollInterval = TimeSpan.FromSeconds(5);

    /// <summary>Output addresses live 24 to 48 hours (RWN tasks.ts); the lower bound counts.</summary>
    public static readonly TimeSpan LeastOutputLifetime = TimeSpan.FromHours(24);

    /// <summary>The waits with jitter stay between 5 s, the documented least, and 10 s; Runway's own SDK waits 6 s.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, new Uri("https://api.dev.runwayml.com"), "RUNWAYML_API_SECRET", new VideoPollingOptions
    {
        FirstDelay = LeastPollInterval,
        MinDelay = TimeSpan.FromSeconds(6),
        MaxDelay = TimeSpan.FromSeconds(8.6),
        Factor = 1.2,
        Jitter = 0.15,
    });
}
