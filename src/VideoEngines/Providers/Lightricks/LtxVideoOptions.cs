using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Providers.Lightricks.Wire;

namespace VideoEngines.Providers.Lightricks;

/// <summary>What only the LTX API can do, per request: <c>request.With(new LtxVideoOptions { ... })</c>, or <c>"options": { "ltx": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members, and members that the operation does not take, are refused before anything is sent. Immutable and thread-safe. The automatic duration of LTX-2.5 is not offered: its price is
/// open until the video is made.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record LtxVideoOptions : IVideoEngineOptions<LtxVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => LightricksProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<LtxVideoOptions> JsonTypeInfo => LtxOptionsJsonContext.Default.LtxVideoOptions;

    /// <summary>Gets the second at which the section to make again starts; 0 or more. Video to video, where it is required (source: LTX-OAS).</summary>
    public decimal? RetakeStart { get; init; }

    /// <summary>Gets the length in seconds of the section to make again; 2 or more, cut at the end of the video. Video to video, where it is required (source: LTX-OAS).</summary>
    public decimal? RetakeDuration { get; init; }

    /// <summary>Gets what is made again; <see langword="null"/> (default) is sound and picture. Video to video (source: LTX-OAS). The price is that of the whole video in any case.</summary>
    public LtxRetakeMode? RetakeMode { get; init; }
}
