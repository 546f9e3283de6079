using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>What only Runway can do, per request: <c>request.With(new RunwayVideoOptions { ... })</c>, or <c>"options": { "runway": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members, and members that the engine's model does not take, are refused before anything is sent. Immutable and thread-safe. Runway's <c>outputFormat</c> and <c>proresProfile</c> are
/// not offered: they raise the price by 5 to 40 credits per second and change the kind of file (RW420), and the catalog quotes MP4 only. Nor are <c>duration: "auto"</c> and the modes
/// <c>extend</c> and <c>edit</c> of Seedance, whose price is open until the video is made.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RunwayVideoOptions : IVideoEngineOptions<RunwayVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => RunwayProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<RunwayVideoOptions> JsonTypeInfo => RunwayJsonContext.Default.RunwayVideoOptions;

    /// <summary>
    /// Gets how strictly inputs are checked for public figures; <see langword="null"/> (default) leaves it to Runway. Free of charge. Sent as <c>contentModeration.publicFigureThreshold</c>,
    /// which Runway's own models take: Gen-4.5, Gen-4 Turbo, Gen-3 Alpha Turbo, Aleph 2 and Act-Two (sources: RW420, RW324).
    /// </summary>
    public RunwayPublicFigureThreshold? PublicFigureThreshold { get; init; }

    /// <summary>Gets whether gestures follow the performance too, not the face alone; <see langword="null"/> (default) leaves it to Runway. Act-Two only (source: RW420).</summary>
    public bool? BodyControl { get; init; }

    /// <summary>Gets how strong the character's expression is, from 1 to 5; <see langword="null"/> (default) leaves it to Runway. Act-Two only (source: RW420).</summary>
    public int? ExpressionIntensity { get; init; }

    /// <summary>Gets where the reference images of the request apply in the source video: one keyframe per image, in their order, up to 5. Aleph 2 only (source: RW420).</summary>
    public IReadOnlyList<RunwayKeyframe>? Keyframes { get; init; }
}
