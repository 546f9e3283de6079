namespace VideoEngines.Providers.Alibaba;

/// <summary>What is the same for all of Alibaba's engines.</summary>
internal static class AlibabaProvider
{
    public const string Name = "dashscope";

    /// <summary>The host whose keys see Singapore's models; the list prices of the catalog are this region's.</summary>
    public const string SingaporeHost = "dashscope-intl.aliyuncs.com";

    public const string VirginiaHost = "dashscope-us.aliyuncs.com";

    /// <summary>Tasks and outputs are kept for a day; then a task's status reads UNKNOWN (ALI-DOC).</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    public static ProviderDescriptor Descriptor { get; } = new(
        Name,
        new Uri("https://" + SingaporeHost),
        "DASHSCOPE_API_KEY",
        // Renders take one to five minutes, and reading every 15 seconds is advised (ALI-T2V).
        new VideoPollingOptions
        {
            FirstDelay = TimeSpan.FromSeconds(15),
            MinDelay = TimeSpan.FromSeconds(15),
            MaxDelay = TimeSpan.FromSeconds(20),
            Factor = 1.2,
        })
    {
        RegionAddress = AddressOf,
    };

    /// <summary>
    /// Gets the same for S2V, which exists in Beijing only (ALI-S2V): accounts at the hosts of other regions are none of its own, so that a plan names the setting instead of trying a key that
    /// is refused in words that do not say why.
    /// </summary>
    public static ProviderDescriptor BeijingOnly { get; } = Descriptor with
    {
        Accounts = static options => ProviderAccount.From(options, Descriptor)
            .Where(static pair => pair.Value.BaseAddress.Host is not (SingaporeHost or VirginiaHost))
            .ToDictionary(StringComparer.Ordinal),
        MissingAccount = "Wan 2.2 S2V is offered in Beijing only: set VideoEngines:Alibaba:Region to beijing with an ApiKey of Beijing, or add an account with both.",
    };

    /// <summary>Gets the host of a region by its name or by Alibaba's code for it; null for Frankfurt, whose hosts carry a workspace id, and for what is not known.</summary>
    public static Uri? AddressOf(string region) => region.ToLowerInvariant() switch
    {
        "singapore" or "intl" or "ap-southeast-1" => new Uri("https://" + SingaporeHost),
        "beijing" or "cn-beijing" => new Uri("https://dashscope.aliyuncs.com"),
        "virginia" or "us" or "us-east-1" => new Uri("https://" + VirginiaHost),
        _ => null,
    };
}
