using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The part of the video that a keyframe may change (RW420); the end is exclusive.</summary>
internal sealed record RunwayKeyframeRange(
    [property: JsonPropertyName("start_seconds")] int StartSeconds,
    [property: JsonPropertyName("end_seconds")] int EndSeconds);
