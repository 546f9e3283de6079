namespace VideoEngines.Providers.Sglang;

/// <summary>Settings of an SGLang Diffusion server on own GPUs: address, key and times. Bind them from <c>VideoEngines:Sglang</c>.</summary>
/// <remarks>
/// <see cref="ProviderOptions.BaseAddress"/> is required and has the path <c>/v1</c>: <c>http://gpu-1:30000/v1</c> for <c>sglang serve --model-path Wan-AI/...</c>, whose port is 30000 unless it is
/// told another (SGL-DOC). A server serves one model: add an account per server, and name it with <see cref="VideoSubmitOptions.Credential"/>. The key is optional; it is sent when it is set.
/// Not thread-safe while it is being set up.
/// </remarks>
public sealed class SglangOptions : ProviderOptions
{
}
