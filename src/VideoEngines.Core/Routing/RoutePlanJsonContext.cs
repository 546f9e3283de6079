using System.Text.Json.Serialization;

namespace VideoEngines.Routing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoutePlanForm))]
internal sealed partial class RoutePlanJsonContext : JsonSerializerContext;
