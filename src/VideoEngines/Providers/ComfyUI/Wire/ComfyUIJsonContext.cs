using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The JSON contracts of ComfyUI's wire. Queue and history are read member by member: they hold whole graphs that nobody needs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ComfyUIPrompt))]
[JsonSerializable(typeof(ComfyUIQueued))]
[JsonSerializable(typeof(ComfyUIUploaded))]
[JsonSerializable(typeof(ComfyUIQueueChange))]
[JsonSerializable(typeof(ComfyUIInterrupt))]
internal sealed partial class ComfyUIJsonContext : JsonSerializerContext;
