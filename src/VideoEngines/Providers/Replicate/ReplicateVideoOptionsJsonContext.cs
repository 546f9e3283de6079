using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Replicate;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ReplicateVideoOptions))]
internal sealed partial class ReplicateVideoOptionsJsonContext : JsonSerializerContext;
