using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What is known of a media file, declared by the caller or read from its bytes.</summary>
public sealed record MediaFacts
{
    /// <summary>Gets the media type, e.g. <c>image/png</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Gets the width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the height in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Gets the length in time. In JSON: seconds as a number.</summary>
    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? Duration { get; init; }
}
