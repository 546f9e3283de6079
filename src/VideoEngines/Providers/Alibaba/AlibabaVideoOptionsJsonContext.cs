using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AlibabaVideoOptions))]
internal sealed partial class AlibabaVideoOptionsJsonContext : JsonSerializerContext;
