using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The JSON contracts of the LTX wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LtxRequest))]
[JsonSerializable(typeof(LtxJobCreated))]
[JsonSerializable(typeof(LtxJob))]
[JsonSerializable(typeof(LtxError))]
[JsonSerializable(typeof(LtxUpload))]
internal sealed partial class LtxJsonContext : JsonSerializerContext;
