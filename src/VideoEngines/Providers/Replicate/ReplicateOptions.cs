namespace VideoEngines.Providers.Replicate;

/// <summary>Settings of the engines at Replicate; they bind from <c>VideoEngines:Replicate</c>. All of them are those that every provider has.</summary>
/// <remarks>
/// The key is the token that Replicate's tools read from <c>REPLICATE_API_TOKEN</c>, sent as <c>Authorization: Bearer</c>. The address defaults to <c>https://api.replicate.com/v1</c>; for the
/// emulator set <see cref="ProviderOptions.BaseAddress"/> to <c>http://127.0.0.1:5080/replicate/v1</c> (sources: REP-OAS, REP-JS). Replicate erases what a job made an hour after its end: have
/// something running that downloads. Not thread-safe while it is being set up.
/// </remarks>
public sealed class ReplicateOptions : ProviderOptions
{
}
