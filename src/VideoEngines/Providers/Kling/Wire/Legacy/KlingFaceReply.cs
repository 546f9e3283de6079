using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>The answer to <c>identify-face</c>.</summary>
internal sealed record KlingFaceReply
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Code { get; init; }

    public KlingFaces? Data { get; init; }
}
