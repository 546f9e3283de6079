using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    AllowTrailingCommas = false)]
[JsonSerializable(typeof(VideoRequest))]
[JsonSerializable(typeof(VideoRequestForm))]
[JsonSerializable(typeof(VideoMediaForm))]
[JsonSerializable(typeof(VideoPromptForm))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class VideoEnginesJsonContext : JsonSerializerContext;
