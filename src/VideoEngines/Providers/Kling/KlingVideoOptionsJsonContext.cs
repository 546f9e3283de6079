using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(KlingVideoOptions))]
[JsonSerializable(typeof(KlingLegacyVideoOptions))]
internal sealed partial class KlingVideoOptionsJsonContext : JsonSerializerContext;
