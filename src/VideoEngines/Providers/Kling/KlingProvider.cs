namespace VideoEngines.Providers.Kling;

/// <summary>What is the same for all of Kling's engines.</summary>
internal static class KlingProvider
{
    /// <summary>The host.</summary>
    public const string Name = "kling";

    /// <summary>The dialect of the new design: the model is in the path, an API key the credential.</summary>
    public const string Dialect = "kling";

    /// <summary>The dialect of the first generation, below <c>/v1/videos</c>.</summary>
    public const string LegacyDialect = "kling-legacy";

    private static readonly Uri Address = new("https://api-singapore.klingai.com");

    /// <summary>Gets the operation of motion control.</summary>
    public static VideoOperation MotionTransfer { get; } = new("motion-transfer");

    /// <summary>Gets what the engines of the new design need.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(
        Name,
        Address,
        "KLING_API_KEY",
        // Renders take one to three minutes and queries are free: nothing to see in the first ten seconds, later a few seconds' delay hardly count.
        new VideoPollingOptions
        {
            FirstDelay = TimeSpan.FromSeconds(10),
            MinDelay = TimeSpan.FromSeconds(5),
            MaxDelay = TimeSpan.FromSeconds(15),
            Factor = 1.2,
        })
    {
        Check = KlingAccounts.Check,
    };

    /// <summary>Gets what the engines of the first generation need; they also work with an access key and a secret key.</summary>
    public static ProviderDescriptor Legacy { get; } = Descriptor with
    {
        Accounts = static options => KlingAccounts.WithSignedTokens(options, Descriptor),
        MissingAccount = "Set VideoEngines:Kling:ApiKey (environment variable VideoEngines__Kling__ApiKey), or VideoEngines:Kling:AccessKey and VideoEngines:Kling:SecretKey, or pass the value of KLING_API_KEY in code.",
    };
}
