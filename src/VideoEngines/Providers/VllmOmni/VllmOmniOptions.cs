namespace VideoEngines.Providers.VllmOmni;

/// <summary>Settings of a vLLM-Omni server on own GPUs: address, key and times. Bind them from <c>VideoEngines:VllmOmni</c>.</summary>
/// <remarks>
/// <see cref="ProviderOptions.BaseAddress"/> is required and has the path <c>/v1</c>: <c>http://gpu-1:8091/v1</c> for <c>vllm serve Wan-AI/Wan2.2-T2V-A14B-Diffusers --omni --port 8091</c>
/// (VOM-DOC). A server serves one model: add an account per server, and name it with <see cref="VideoSubmitOptions.Credential"/>. The key is optional; it is sent when it is set, for servers
/// started with one. Jobs live in the server's memory: a restart loses them. Not thread-safe while it is being set up.
/// </remarks>
public sealed class VllmOmniOptions : ProviderOptions
{
}
