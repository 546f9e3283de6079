using System.Text.Json.Serialization;

namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>The video record, one for all servers of the dialect (OAPI VideoResource, VOM-PROTO, SGL-PROTO). The prompt that it repeats is not read.</summary>
internal sealed record OpenAIVideo
{
    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Model { get; init; }

    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Status { get; init; }

    /// <summary>Gets the progress in percent; self-hosted servers jump from 0 to 100.</summary>
    [JsonConverter(typeof(OpenAINumberJsonConverter))]
    public double? Progress { get; init; }

    /// <summary>Gets when the file goes, in unix seconds.</summary>
    [JsonConverter(typeof(OpenAINumberJsonConverter))]
    public double? ExpiresAt { get; init; }

    /// <summary>Gets the length; text at OpenAI. At vLLM-Omni it repeats the request and is not the length of the file.</summary>
    [JsonConverter(typeof(OpenAINumberJsonConverter))]
    public double? Seconds { get; init; }

    public OpenAIVideoError? Error { get; init; }

    /// <summary>Gets the address in the cloud storage of an SGLang server that has one.</summary>
    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Url { get; init; }

    /// <summary>Gets how many videos an SGLang job made; null is one.</summary>
    [JsonConverter(typeof(OpenAINumberJsonConverter))]
    public double? NumOutputs { get; init; }

    /// <summary>Gets the answer to a DELETE.</summary>
    public bool? Deleted { get; init; }
}
