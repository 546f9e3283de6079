using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>Whose orientation the character of a motion transfer keeps.</summary>
[JsonConverter(typeof(FalWordConverter<FalCharacterOrientation>))]
public enum FalCharacterOrientation
{
    /// <summary>The orientation of the footage, which may last up to 30 seconds. What a request without it gets: fal demands a value.</summary>
    Video = 0,

    /// <summary>The orientation of the image; the footage may last up to 10 seconds.</summary>
    Image = 1,
}
