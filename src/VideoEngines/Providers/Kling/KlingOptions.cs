namespace VideoEngines.Providers.Kling;

/// <summary>Settings of Kling's engines; they bind from <c>VideoEngines:Kling</c>.</summary>
/// <remarks>
/// The key is an API key of Kling's developer console, sent as <c>Authorization: Bearer</c>; all engines take it. An <see cref="AccessKey"/> with its <see cref="SecretKey"/> is what Kling gave out
/// before; only the engines of the first generation take it: <c>kling/v2-master</c>, <c>kling/avatar</c> and <c>kling/lip-sync</c>. With nothing but such a pair the others are not eligible.
/// Without <see cref="ProviderOptions.BaseAddress"/> the global address <c>https://api-singapore.klingai.com</c> is used; accounts in China set <c>https://api-beijing.klingai.com</c>.
/// Not thread-safe while it is being set up; engines read it once. Source: Kling's authentication page.
/// </remarks>
public sealed class KlingOptions : ProviderOptions
{
    /// <summary>Gets or sets the access key of the default account, for the engines of the first generation when there is no API key. Belongs together with <see cref="SecretKey"/>.</summary>
    public string? AccessKey { get; set; }

    /// <summary>Gets or sets the secret key that signs a token, good for half an hour, for each call. It is never sent.</summary>
    public string? SecretKey { get; set; }
}
