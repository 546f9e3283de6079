using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>The answer to a create.</summary>
internal sealed record KlingTaskReply
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Message { get; init; }

    public KlingTask? Data { get; init; }
}
