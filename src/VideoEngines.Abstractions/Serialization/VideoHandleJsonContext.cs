using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>Handles keep members that a newer version wrote, so this context differs from the strict one of requests.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VideoJobHandle))]
[JsonSerializable(typeof(VideoJobHandleForm))]
internal sealed partial class VideoHandleJsonContext : JsonSerializerContext;
