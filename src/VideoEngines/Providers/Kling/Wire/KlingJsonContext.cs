using System.Text.Json.Serialization;
using VideoEngines.Providers.Kling.Wire.Legacy;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>The JSON of Kling's wire. Members that Kling adds are ignored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KlingTextToVideo))]
[JsonSerializable(typeof(KlingContentsToVideo))]
[JsonSerializable(typeof(KlingTaskReply))]
[JsonSerializable(typeof(KlingTaskListReply))]
[JsonSerializable(typeof(KlingErrorReply))]
[JsonSerializable(typeof(KlingLegacyVideo))]
[JsonSerializable(typeof(KlingAvatar))]
[JsonSerializable(typeof(KlingIdentifyFace))]
[JsonSerializable(typeof(KlingLipSync))]
[JsonSerializable(typeof(KlingFaceReply))]
[JsonSerializable(typeof(KlingLegacyReply))]
internal sealed partial class KlingJsonContext : JsonSerializerContext;
