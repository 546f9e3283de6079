using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Sglang.Wire;

/// <summary>The JSON contracts of SGLang's submits; its answers are <see cref="OpenAI.Wire.OpenAIVideo"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SglangVideoRequest))]
internal sealed partial class SglangJsonContext : JsonSerializerContext;
