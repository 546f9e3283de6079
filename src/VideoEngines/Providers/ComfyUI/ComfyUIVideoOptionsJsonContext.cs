using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>The JSON form of <see cref="ComfyUIVideoOptions"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComfyUIVideoOptions))]
internal sealed partial class ComfyUIVideoOptionsJsonContext : JsonSerializerContext;
