using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google.Wire;

/// <summary>The JSON contracts of both wires and of their options.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(VeoRequest))]
[JsonSerializable(typeof(VeoOperationName))]
[JsonSerializable(typeof(VeoOperation))]
[JsonSerializable(typeof(VeoErrorReply))]
[JsonSerializable(typeof(VertexVideoOptions))]
[JsonSerializable(typeof(GeminiVideoOptions))]
internal sealed partial class VeoJsonContext : JsonSerializerContext;
