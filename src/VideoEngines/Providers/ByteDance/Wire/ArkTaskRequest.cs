using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ByteDance.Wire;

/// <summary>The body of <c>POST /contents/generations/tasks</c> (ARK-DOC). Ark checks it strictly, so members that are null are not sent.</summary>
internal sealed record ArkTaskRequest
{
    public required string Model { get; init; }

    public required IReadOnlyList<ArkContent> Content { get; init; }

    public Uri? CallbackUrl { get; init; }

    public bool? ReturnLastFrame { get; init; }

    public ByteDanceServiceTier? ServiceTier { get; init; }

    public int? ExecutionExpiresAfter { get; init; }

    public bool? GenerateAudio { get; init; }

    public bool? Draft { get; init; }

    public string? SafetyIdentifier { get; init; }

    public string? Resolution { get; init; }

    public string? Ratio { get; init; }

    /// <summary>Gets the length in whole seconds.</summary>
    public int? Duration { get; init; }

    public long? Seed { get; init; }

    public bool? CameraFixed { get; init; }

    public bool? Watermark { get; init; }

    public ByteDanceOutputFormat? OutputFormat { get; init; }

    [JsonPropertyName("omni_reference_task_type")]
    public ByteDanceReferenceTask? ReferenceTask { get; init; }
}
