using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Sglang;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SglangVideoOptions))]
internal sealed partial class SglangVideoOptionsJsonContext : JsonSerializerContext;
