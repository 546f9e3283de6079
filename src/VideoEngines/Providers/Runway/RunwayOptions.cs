namespace VideoEngines.Providers.Runway;

/// <summary>Settings of Runway's own API: key, address and times. Bind them from <c>VideoEngines:Runway</c>.</summary>
/// <remarks>
/// The key is the one that Runway's tools read from <c>RUNWAYML_API_SECRET</c>; the address defaults to <c>https://api.dev.runwayml.com</c> (sources: RWN client.ts, RWS). For the emulator
/// set <see cref="ProviderOptions.BaseAddress"/> to <c>http://127.0.0.1:5080/runway</c>. Runway asks not to read a task more often than every 5 seconds (RWN tasks.ts): set
/// <see cref="ProviderOptions.PollInterval"/> to less only for other servers that speak its wire. Not thread-safe while it is being set up.
/// </remarks>
public sealed class RunwayOptions : ProviderOptions
{
}
