using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Providers.OpenAI;

/// <summary>What only OpenAI's Videos API can do, per request: <c>request.With(new OpenAIVideoOptions { ... })</c>, or <c>"options": { "openai": { ... } }</c> in JSON.</summary>
/// <remarks>Unknown members are refused before anything is sent. Immutable and thread-safe. Nothing here changes the price.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OpenAIVideoOptions : IVideoEngineOptions<OpenAIVideoOptions>
{
    /// <inheritdoc/>
    public static string Dialect => OpenAIProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<OpenAIVideoOptions> JsonTypeInfo => OpenAIVideoOptionsJsonContext.Default.OpenAIVideoOptions;

    /// <summary>
    /// Gets the day of the model's version, as <c>yyyy-MM-dd</c>; <see langword="null"/> (default) leaves the version to OpenAI. Sora 2 has 2025-10-06 and 2025-12-08, Sora 2 Pro has
    /// 2025-10-06 (source: OAPI, the model field); another one is refused before anything is sent.
    /// </summary>
    public string? Version { get; init; }
}
