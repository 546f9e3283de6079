using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>What only Runway can do, per request: <c>request.With(new RunwayVideoOptions { ... })</c>, or <c>"options": { "runway": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members are refused before anything is sent. Immutable and thread-safe. Runway's <c>outputFormat</c> and <c>proresProfile</c> are not offered: they raise the price by 5 to 40
/// credits per second and change the kind of file (RW420, Runway's price page), and the catalog quotes MP4 only.
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
    /// which Gen-4.5, Gen-4 Turbo, Aleph 2 and Act-Two take (source: RW420).
    /// </summary>
    public RunwayPublicFigureThreshold? PublicFigureThreshold { get; init; }
}
