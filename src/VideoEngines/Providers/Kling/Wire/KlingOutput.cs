using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

internal sealed record KlingOutput
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Type { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Url { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? WatermarkUrl { get; init; }

    /// <summary>Gets the length in seconds, a decimal number as text.</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Duration { get; init; }
}
