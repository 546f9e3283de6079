using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Replicate.Wire;

/// <summary>The JSON contracts of Replicate's wire. Inputs are objects put together from the model's table.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ReplicatePrediction))]
[JsonSerializable(typeof(ReplicateFile))]
internal sealed partial class ReplicateJsonContext : JsonSerializerContext;
