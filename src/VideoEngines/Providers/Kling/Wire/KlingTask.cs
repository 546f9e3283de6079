using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>A task. Times are milliseconds since 1970 and are read as text, so that a malformed one is untold rather than an error.</summary>
internal sealed record KlingTask
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Id { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Status { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Message { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? ExternalId { get; init; }

    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? UpdateTime { get; init; }

    public IReadOnlyList<KlingOutput?>? Outputs { get; init; }

    public IReadOnlyList<KlingCharge?>? Billing { get; init; }
}
