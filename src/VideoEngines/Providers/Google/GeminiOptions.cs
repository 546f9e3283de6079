namespace VideoEngines.Providers.Google;

/// <summary>Settings of the Gemini API: key, address and times. Bind them from <c>VideoEngines:Gemini</c>.</summary>
/// <remarks>
/// Google has retired every Veo model here (lifecycle in the catalog); the engines remain for the emulator, for gateways that speak this wire, and for stored handles. The key is the one that
/// Google's tools read from <c>GEMINI_API_KEY</c>; it travels in a header, never in an address. For the emulator set <see cref="ProviderOptions.BaseAddress"/> to
/// <c>http://127.0.0.1:5080/gemini/v1beta</c>. Not thread-safe while it is being set up.
/// </remarks>
public sealed class GeminiOptions : ProviderOptions
{
}
