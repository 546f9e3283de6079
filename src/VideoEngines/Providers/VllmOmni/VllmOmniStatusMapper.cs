using System.Text.Json;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.VllmOmni;

/// <summary>Maps vLLM-Omni's record to a status (VOM-PROTO). Its progress jumps from 0 to 100 and says nothing; its <c>seconds</c> repeats the request.</summary>
internal static class VllmOmniStatusMapper
{
    /// <exception cref="JsonException">The body is no video record.</exception>
    public static VideoJobStatus Map(ReadOnlySpan<byte> body) => OpenAIStatusMapper.Map(OpenAIStatusMapper.Read(body), VllmOmniErrorMapper.FailureKind) with { Progress = null };

    /// <summary>Reads the answer to a DELETE.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static bool IsDeleted(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIVideo)?.Deleted == true;
}
