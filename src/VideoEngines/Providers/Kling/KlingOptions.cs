namespace VideoEngines.Providers.Kling;

/// <summary>Settings of Kling's engines; they bind from <c>VideoEngines:Kling</c>. All of them are those that every provider has.</summary>
/// <remarks>
/// The key is an API key of Kling's developer console, sent as <c>Authorization: Bearer</c>. Access key and secret key pairs belong to Kling's older API and are refused by this one.
/// Without <see cref="ProviderOptions.BaseAddress"/> the global address <c>https://api-singapore.klingai.com</c> is used; accounts in China set <c>https://api-beijing.klingai.com</c>.
/// Not thread-safe while it is being set up; engines read it once.
/// </remarks>
public sealed class KlingOptions : ProviderOptions
{
}
