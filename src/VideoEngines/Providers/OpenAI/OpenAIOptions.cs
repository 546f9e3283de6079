namespace VideoEngines.Providers.OpenAI;

/// <summary>Settings of OpenAI's Videos API: key, address and times. Bind them from <c>VideoEngines:OpenAI</c>.</summary>
/// <remarks>
/// OpenAI shut the API down on 2026-09-24 (OAI-SORA2): at <c>https://api.openai.com/v1</c>, the default address, no engine of it can be used any more. Set
/// <see cref="ProviderOptions.BaseAddress"/>, with the path <c>/v1</c>, for a server that still speaks its wire, such as a gateway, or <c>http://127.0.0.1:5080/openai/v1</c> for the emulator.
/// The key is the one that OpenAI's tools read from <c>OPENAI_API_KEY</c>. Not thread-safe while it is being set up.
/// </remarks>
public sealed class OpenAIOptions : ProviderOptions
{
}
