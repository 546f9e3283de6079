namespace VideoEngines.Providers.ByteDance;

/// <summary>Settings of ByteDance's own API for Seedance: key, region or address, and times. They bind from <c>VideoEngines:ByteDance</c>.</summary>
/// <remarks>
/// The key is an Ark API key, the one that ByteDance's tools read from <c>ARK_API_KEY</c>; it belongs to one region. <see cref="ProviderOptions.Region"/> chooses the address: <c>ap-southeast</c>
/// (default; BytePlus ModelArk) or <c>cn-beijing</c> (Volcengine Ark, where the model ids are the Chinese ones and the catalog's prices in US dollars do not hold). For the emulator set
/// <see cref="ProviderOptions.BaseAddress"/> to <c>http://127.0.0.1:5080/ark/api/v3</c>. Source: ARK-SDK. Not thread-safe while it is being set up; engines read it once.
/// </remarks>
public sealed class ByteDanceOptions : ProviderOptions
{
}
