using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>What only ComfyUI can do, per request: <c>request.With(new ComfyUIVideoOptions { ... })</c>, or <c>"options": { "comfyui": { ... } }</c> in JSON. Immutable and thread-safe.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ComfyUIVideoOptions : IVideoEngineOptions<ComfyUIVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => ComfyUIProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<ComfyUIVideoOptions> JsonTypeInfo => ComfyUIVideoOptionsJsonContext.Default.ComfyUIVideoOptions;

    /// <summary>Gets the name of the workflow, a key of <see cref="ComfyUIOptions.Workflows"/>; <see langword="null"/> takes the one of the operation. Requests can never bring a workflow of their own.</summary>
    public string? Workflow { get; init; }
}
