using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>A face; its times are milliseconds of the video.</summary>
internal sealed record KlingFace
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? FaceId { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? StartTime { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? EndTime { get; init; }
}
