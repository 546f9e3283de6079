using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance;

/// <summary>The JSON form of <see cref="ByteDanceVideoOptions"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ByteDanceVideoOptions))]
internal sealed partial class ByteDanceVideoOptionsJsonContext : JsonSerializerContext;
