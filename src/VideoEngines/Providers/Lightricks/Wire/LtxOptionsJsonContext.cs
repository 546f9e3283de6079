using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Lightricks.Wire;

/// <summary>The JSON contract of <see cref="LtxVideoOptions"/>, whose members are written as all options of this library are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LtxVideoOptions))]
internal sealed partial class LtxOptionsJsonContext : JsonSerializerContext;
