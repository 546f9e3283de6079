using System.Text.Json.Serialization;

namespace VideoEngines.Providers.VllmOmni;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(VllmOmniVideoOptions))]
internal sealed partial class VllmOmniVideoOptionsJsonContext : JsonSerializerContext;
