using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Serialization;

/// <summary>The JSON form of <see cref="VideoJobHandle"/>, member by member. Extension data and initial values need members that can be set.</summary>
internal sealed class VideoJobHandleForm
{
    public int Schema { get; set; }

    public VideoEngineId EngineId { get; set; }

    public string? AttemptId { get; set; }

    public string? ProviderJobId { get; set; }

    public string? ExternalId { get; set; }

    public string? Host { get; set; }

    public string? ModelSnapshot { get; set; }

    public VideoOperation? Operation { get; set; }

    public string? Region { get; set; }

    public string? Credential { get; set; }

    public string? JobKey { get; set; }

    public string? Fingerprint { get; set; }

    public DateTimeOffset SubmittedAt { get; set; }

    public DateTimeOffset? Deadline { get; set; }

    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? ExpectedDuration { get; set; }

    public VideoResolution? ExpectedResolution { get; set; }

    public int ExpectedCount { get; set; } = 1;

    [JsonConverter(typeof(SecondsJsonConverter))]
    public TimeSpan? ContentLifetime { get; set; }

    public string? CatalogVersion { get; set; }

    public string? Traceparent { get; set; }

    public string? Owner { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    public static VideoJobHandleForm From(VideoJobHandle handle) => new()
    {
        Schema = handle.Schema,
        EngineId = handle.EngineId,
        AttemptId = handle.AttemptId,
        ProviderJobId = handle.ProviderJobId,
        ExternalId = handle.ExternalId,
        Host = handle.Host,
        ModelSnapshot = handle.ModelSnapshot,
        Operation = handle.Operation,
        Region = handle.Region,
        Credential = handle.Credential,
        JobKey = handle.JobKey,
        Fingerprint = handle.Fingerprint,
        SubmittedAt = handle.SubmittedAt,
        Deadline = handle.Deadline,
        ExpectedDuration = handle.ExpectedDuration,
        ExpectedResolution = handle.ExpectedResolution,
        ExpectedCount = handle.ExpectedCount,
        ContentLifetime = handle.ContentLifetime,
        CatalogVersion = handle.CatalogVersion,
        Traceparent = handle.Traceparent,
        Owner = handle.Owner,
        AdditionalMembers = handle.AdditionalMembers,
    };

    public VideoJobHandle ToHandle() => this is { Schema: >= 1, EngineId.IsEmpty: false, AttemptId: { Length: > 0 } attemptId }
        ? new VideoJobHandle
        {
            Schema = Schema,
            EngineId = EngineId,
            AttemptId = attemptId,
            ProviderJobId = ProviderJobId,
            ExternalId = ExternalId,
            Host = Host,
            ModelSnapshot = ModelSnapshot,
            Operation = Operation,
            Region = Region,
            Credential = Credential,
            JobKey = JobKey,
            Fingerprint = Fingerprint,
            SubmittedAt = SubmittedAt,
            Deadline = Deadline,
            ExpectedDuration = ExpectedDuration,
            ExpectedResolution = ExpectedResolution,
            ExpectedCount = ExpectedCount,
            ContentLifetime = ContentLifetime,
            CatalogVersion = CatalogVersion,
            Traceparent = Traceparent,
            Owner = Owner,
            AdditionalMembers = AdditionalMembers,
        }
        : throw new JsonException("schema, engineId and attemptId must be set.");
}
