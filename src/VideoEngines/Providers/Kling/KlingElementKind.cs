using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling;

/// <summary>How an element of Kling's library was made; how many a request may have depends on it. Source: Kling's omni-video page for kling-3.0-omni.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KlingElementKind>))]
public enum KlingElementKind
{
    /// <summary>Made from images.</summary>
    [JsonStringEnumMemberName("multi-image")]
    MultiImage = 0,

    /// <summary>Made from a video of a character.</summary>
    [JsonStringEnumMemberName("video-character")]
    VideoCharacter = 1,
}
