using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>The faces of a video, in a session of 24 hours.</summary>
internal sealed record KlingFaces
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? SessionId { get; init; }

    public IReadOnlyList<KlingFace?>? FaceData { get; init; }
}
