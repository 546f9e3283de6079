using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling;

/// <summary>Kling's two qualities of an avatar. It decides the price. Source: Kling's avatar page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KlingQuality>))]
public enum KlingQuality
{
    /// <summary>The standard, which costs half as much.</summary>
    [JsonStringEnumMemberName("std")]
    Standard = 0,

    /// <summary>The better one.</summary>
    [JsonStringEnumMemberName("pro")]
    Professional = 1,
}
