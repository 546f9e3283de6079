using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.Replicate;

/// <summary>
/// Runs any model at Replicate with the engine <c>replicate/any</c>: <c>request.With(new ReplicateVideoOptions { Model = "owner/name", Input = ... })</c>, or <c>"options": { "replicate": { ... } }</c>
/// in JSON.
/// </summary>
/// <remarks>
/// Which inputs a model has is in its schema (<c>GET /models/{owner}/{name}</c>); nothing is checked before the submit, no price is known, and of the request only the prompt is sent besides. The other
/// engines at Replicate refuse these options, and so they refuse unknown members. Immutable and thread-safe.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReplicateVideoOptions : IVideoEngineOptions<ReplicateVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => ReplicateProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<ReplicateVideoOptions> JsonTypeInfo => ReplicateVideoOptionsJsonContext.Default.ReplicateVideoOptions;

    /// <summary>Gets the model: <c>owner/name</c> for one that Replicate keeps running itself, <c>owner/name:version</c> for a version of any other. Needed.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the model's inputs, a JSON object; the request's prompt is added as <c>prompt</c>.</summary>
    public JsonElement? Input { get; init; }
}
