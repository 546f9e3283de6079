using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>What only the Gemini API can do, per request: <c>request.With(new GeminiVideoOptions { ... })</c>, or <c>"options": { "gemini": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members are refused before anything is sent. Immutable and thread-safe. Nothing here is known to change the price. Source: GENAI, whose SDK refuses Vertex' other parameters here.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record GeminiVideoOptions : IVideoEngineOptions<GeminiVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>gemini</c>.</summary>
    public static string Dialect => GeminiProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<GeminiVideoOptions> JsonTypeInfo => VeoJsonContext.Default.GeminiVideoOptions;

    /// <summary>Gets whether people may be shown; <see langword="null"/> (default) leaves it to Google. Children are always blocked here (source: GCB).</summary>
    public VeoPersonGeneration? PersonGeneration { get; init; }

    /// <summary>Gets whether Google rewrites the prompt; <see langword="null"/> (default) leaves it to Google.</summary>
    public bool? EnhancePrompt { get; init; }
}
