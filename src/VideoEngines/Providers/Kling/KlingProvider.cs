namespace VideoEngines.Providers.Kling;

/// <summary>What is the same for all of Kling's engines.</summary>
internal static class KlingProvider
{
    public const string Name = "kling";

    public static ProviderDescriptor Descriptor { get; } = new(
        Name,
        new Uri("https://api-singapore.klingai.com"),
        "KLING_API_KEY",
        // Renders take one to three minutes and queries are free: nothing to see in the first ten seconds, later a few seconds' delay hardly count.
        new VideoPollingOptions
        {
            FirstDelay = TimeSpan.FromSeconds(10),
            MinDelay = TimeSpan.FromSeconds(5),
            MaxDelay = TimeSpan.FromSeconds(15),
            Factor = 1.2,
        });
}
