using System.Text.Json.Serialization;

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>The JSON of the hand-written client: what it sends, and the few members that it reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HandWrittenSubmit))]
[JsonSerializable(typeof(HandWrittenCreated))]
[JsonSerializable(typeof(HandWrittenTasks))]
internal sealed partial class HandWrittenJson : JsonSerializerContext;

internal sealed record HandWrittenSubmit(string Prompt, HandWrittenSettings Settings, HandWrittenOptions Options);

internal sealed record HandWrittenSettings(string Resolution, string AspectRatio, int Duration, string Audio, bool MultiShot);

internal sealed record HandWrittenOptions(string ExternalTaskId);

internal sealed record HandWrittenCreated(HandWrittenTask Data);

internal sealed record HandWrittenTasks(HandWrittenTask[] Data);

internal sealed record HandWrittenTask(string Id, string Status, HandWrittenOutput[] Outputs);

internal sealed record HandWrittenOutput(string Url);
