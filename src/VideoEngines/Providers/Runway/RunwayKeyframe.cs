using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway;

/// <summary>Where a guidance image of Aleph 2 applies: at a second of the source video, or at a share of it. Set exactly one of <see cref="Seconds"/> and <see cref="At"/>.</summary>
/// <remarks>Immutable and thread-safe; free of charge. Source: RW420.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RunwayKeyframe
{
    /// <summary>Gets the second from the start of the source video; 0 or more.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>Gets the share of the source video's length, from 0 to 1.</summary>
    public decimal? At { get; init; }

    /// <summary>Gets the whole second from which the picture may change; with <see cref="EditTo"/>, and on all keyframes or on none. The keyframe lies within.</summary>
    public int? EditFrom { get; init; }

    /// <summary>Gets the whole second before which the change ends; above <see cref="EditFrom"/>.</summary>
    public int? EditTo { get; init; }
}
