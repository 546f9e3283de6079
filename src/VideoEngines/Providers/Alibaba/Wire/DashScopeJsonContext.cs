using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>The JSON contracts of DashScope's wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DashScopeTaskRequest))]
[JsonSerializable(typeof(DashScopeReply))]
[JsonSerializable(typeof(DashScopeUploadPolicyReply))]
internal sealed partial class DashScopeJsonContext : JsonSerializerContext;
