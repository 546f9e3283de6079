using System.Text.Json.Serialization;

namespace VideoEngines.Routing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoutePlanDiffForm))]
[JsonSerializable(typeof(RouteReplayReportForm))]
internal sealed partial class RouteDiffJsonContext : JsonSerializerContext;
