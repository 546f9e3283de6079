using System.Text.Json.Serialization;

namespace VideoEngines.Providers.OpenAI;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OpenAIVideoOptions))]
internal sealed partial class OpenAIVideoOptionsJsonContext : JsonSerializerContext;
