using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>The answer to a create, and to a read of one task.</summary>
internal sealed record KlingLegacyReply
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Code { get; init; }

    public KlingLegacyTask? Data { get; init; }
}
