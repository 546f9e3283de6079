using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The JSON contracts of fal's wire. Inputs are objects put together from the family's table.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(FalSubmitted))]
[JsonSerializable(typeof(FalQueueStatus))]
[JsonSerializable(typeof(FalResult))]
[JsonSerializable(typeof(FalError))]
[JsonSerializable(typeof(FalUploadRequest))]
[JsonSerializable(typeof(FalUploadTarget))]
internal sealed partial class FalJsonContext : JsonSerializerContext;
