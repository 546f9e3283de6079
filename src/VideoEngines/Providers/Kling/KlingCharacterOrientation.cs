using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling;

/// <summary>Where the character of a motion-control video looks. Source: Kling's motion-control page for kling-3.0.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KlingCharacterOrientation>))]
public enum KlingCharacterOrientation
{
    /// <summary>As the person in the footage does, which may then have up to 30 seconds.</summary>
    [JsonStringEnumMemberName("video")]
    Video = 0,

    /// <summary>As the character in the image does; the footage may then have up to 10 seconds.</summary>
    [JsonStringEnumMemberName("image")]
    Image = 1,
}
