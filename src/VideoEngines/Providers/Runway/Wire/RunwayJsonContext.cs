using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The JSON contracts of Runway's wire and of <see cref="RunwayVideoOptions"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunwayTaskRequest))]
[JsonSerializable(typeof(RunwayTaskCreated))]
[JsonSerializable(typeof(RunwayTask))]
[JsonSerializable(typeof(RunwayError))]
[JsonSerializable(typeof(RunwayUploadRequest))]
[JsonSerializable(typeof(RunwayUpload))]
[JsonSerializable(typeof(RunwayVideoOptions))]
internal sealed partial class RunwayJsonContext : JsonSerializerContext;
