using System.Text.Json.Serialization;

namespace VideoEngines;

/// <summary>How the facts about a media file are known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaFactsBasis>))]
public enum MediaFactsBasis
{
    /// <summary>At least one of them is what somebody said.</summary>
    [JsonStringEnumMemberName("declared")]
    Declared,

    /// <summary>They were read from the file's content; the size in bytes may be declared when only the beginning of the file was read.</summary>
    [JsonStringEnumMemberName("inspected")]
    Inspected,
}
