using System.Text.Json.Serialization;

namespace VideoEngines.Providers.OpenAI.Wire;

/// <summary>The JSON contracts of the Videos API's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OpenAIVideo))]
[JsonSerializable(typeof(OpenAIErrorReply))]
[JsonSerializable(typeof(OpenAIImageReference))]
internal sealed partial class OpenAIJsonContext : JsonSerializerContext;
