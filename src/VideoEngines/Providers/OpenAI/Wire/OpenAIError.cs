using System.Text.Json.Serialization;

namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>The machine-readable part of an HTTP error. Its message is not kept: it may quote the request.</summary>
internal sealed record OpenAIError
{
    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Type { get; init; }

    [JsonConverter(typeof(OpenAITextJsonConverter))]
    public string? Code { get; init; }
}
