using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>The JSON of Kling's wire. Members that Kling adds are ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KlingTextToVideo))]
[JsonSerializable(typeof(KlingContentsToVideo))]
[JsonSerializable(typeof(KlingTaskReply))]
[JsonSerializable(typeof(KlingTaskListReply))]
[JsonSerializable(typeof(KlingErrorReply))]
internal sealed partial class KlingJsonContext : JsonSerializerContext;
