namespace VideoEngines.Providers.Replicate;

/// <summary>What is the same for all engines at Replicate. Sources: REP-OAS (addresses, retention), REP-JS (uploads, polling).</summary>
internal static class ReplicateProvider
{
    /// <summary>The provider's name, and its wire dialect.</summary>
    public const string Name = "replicate";

    /// <summary>Larger media are uploaded first: Replicate advises data URIs of up to 256 KB (REP-OAS).</summary>
    public const int LargestInline = 256 * 1000;

    /// <summary>The most that is uploaded in one piece. Replicate documents no limit; this one is ours.</summary>
    public const int LargestUpload = 100 << 20;

    /// <summary>Inputs, outputs and logs of a prediction are erased an hour after it ended (REP-OAS).</summary>
    public static readonly TimeSpan OutputLifetime = TimeSpan.FromHours(1);

    /// <summary>Replicate's own client reads twice a second; jobs take minutes, and 3000 reads per minute are allowed (REP-DOC).</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, new Uri("https://api.replicate.com/v1"), "REPLICATE_API_TOKEN", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(3),
        MinDelay = TimeSpan.FromSeconds(3),
        MaxDelay = TimeSpan.FromSeconds(10),
        Factor = 1.3,
        Jitter = 0.15,
    });
}
