using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FalVideoOptions))]
internal sealed partial class FalVideoOptionsJsonContext : JsonSerializerContext;
