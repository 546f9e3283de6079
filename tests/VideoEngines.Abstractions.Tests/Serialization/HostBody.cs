using System.Text.Json.Serialization;

namespace VideoEngines.Abstractions.Tests.Serialization;

/// <summary>What a host would accept over HTTP: contracts of ours inside a type of its own.</summary>
internal sealed record HostBody
{
    public VideoRequest? Video { get; init; }

    public VideoJobHandle? Job { get; init; }

    public VideoAspectRatio? Ratio { get; init; }

    public VideoTier? Tier { get; init; }

    public IReadOnlyDictionary<VideoEngineId, VideoMedia>? Media { get; init; }

    public string? HostMember { get; init; }
}

[JsonSerializable(typeof(HostBody))]
[JsonSerializable(typeof(VideoRequest))]
internal sealed partial class HostJsonContext : JsonSerializerContext;
