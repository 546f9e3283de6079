namespace VideoEngines.Providers.Lightricks;

/// <summary>Settings of Lightricks' LTX API: key, address and times. Bind them from <c>VideoEngines:Lightricks</c>.</summary>
/// <remarks>
/// The key is from Lightricks' developer console; its documentation keeps it in <c>LTXV_API_KEY</c>. The address defaults to <c>https://api.ltx.video</c>, which goes on next to the newer
/// <c>https://api.ltx.io</c> (sources: LTX-OAS, LTX-0927). For the emulator set <see cref="ProviderOptions.BaseAddress"/> to <c>http://127.0.0.1:5080/ltx</c>. Not thread-safe while it is
/// being set up.
/// </remarks>
public sealed class LightricksOptions : ProviderOptions
{
}
