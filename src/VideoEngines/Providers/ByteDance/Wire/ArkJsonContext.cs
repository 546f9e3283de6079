using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The JSON contracts of Ark's wire.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ArkTaskRequest))]
[JsonSerializable(typeof(ArkTask))]
[JsonSerializable(typeof(ArkTaskList))]
[JsonSerializable(typeof(ArkErrorReply))]
internal sealed partial class ArkJsonContext : JsonSerializerContext;
