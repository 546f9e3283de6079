using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

internal sealed record KlingLegacyTaskInfo
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? ExternalTaskId { get; init; }
}
