using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire.Legacy;

/// <summary>A task. Times are milliseconds since 1970 and are read as text, so that a malformed one is untold rather than an error.</summary>
internal sealed record KlingLegacyTask
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? TaskId { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? TaskStatus { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? TaskStatusMsg { get; init; }

    public KlingLegacyTaskInfo? TaskInfo { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? UpdatedAt { get; init; }

    public KlingLegacyResult? TaskResult { get; init; }

    /// <summary>Gets the units that were taken out of packs, a decimal number as text.</summary>
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? FinalUnitDeduction { get; init; }

    public KlingLegacyBalanceDeduction? FinalBalanceDeduction { get; init; }
}
