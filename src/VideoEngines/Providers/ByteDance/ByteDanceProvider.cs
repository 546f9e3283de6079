namespace VideoEngines.Providers.ByteDance;

/// <summary>What is the same for all Seedance engines at Ark, ByteDance's API: BytePlus ModelArk outside China, Volcengine Ark in it (ARK-SDK).</summary>
internal static class ByteDanceProvider
{
    /// <summary>The host in catalog and handles, the wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for assets of the account.</summary>
    public const string Name = "ark";

    /// <summary>The region of BytePlus ModelArk; the default.</summary>
    public const string International = "ap-southeast";

    /// <summary>The region of Volcengine Ark.</summary>
    public const string China = "cn-beijing";

    /// <summary>Addresses of outputs live 24 hours (ARK-DOC).</summary>
    public static readonly TimeSpan OutputLifetime = TimeSpan.FromHours(24);

    private static readonly Uri InternationalAddress = new("https://ark.ap-southeast.bytepluses.com/api/v3");
    private static readonly Uri ChineseAddress = new("https://ark.cn-beijing.volces.com/api/v3");

    /// <summary>Renders take minutes, up to ten; Ark's own sample reads every 30 seconds (ARK-DOC). Reads are free, so the wait is shorter at first.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, InternationalAddress, "ARK_API_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(15),
        MinDelay = TimeSpan.FromSeconds(10),
        MaxDelay = TimeSpan.FromSeconds(30),
        Factor = 1.2,
    })
    {
        RegionAddress = AddressOf,
    };

    /// <summary>Whether an address is the Chinese one, where models have other ids and prices another currency.</summary>
    public static bool IsChinese(string host) => host.EndsWith(".volces.com", StringComparison.OrdinalIgnoreCase);

    private static Uri? AddressOf(string region) => region switch
    {
        International => InternationalAddress,
        China => ChineseAddress,
        _ => null,
    };
}
