using System.Text.Json.Serialization;

namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>Why a job failed. The code is text at OpenAI, text or a number at vLLM-Omni, and missing at SGLang.</summary>
internal sealed record OpenAIVideoError
{
    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Message { get; init; }
}
