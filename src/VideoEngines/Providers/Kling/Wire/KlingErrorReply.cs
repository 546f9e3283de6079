using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>The part of the envelope that every answer has; errors have nothing else.</summary>
internal sealed record KlingErrorReply
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Message { get; init; }
}
