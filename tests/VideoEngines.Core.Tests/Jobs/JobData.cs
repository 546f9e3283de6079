using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>Handles, records and statuses of an engine that does not exist.</summary>
internal static class JobData
{
    public const string Engine = "acme/one";

    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static VideoJobStatus Queued => new() { State = VideoJobState.Queued, RawStatus = "queued" };

    public static VideoJobStatus Running => new() { State = VideoJobState.Running, RawStatus = "running" };

    public static VideoJobStatus Succeeded => new() { State = VideoJobState.Succeeded, RawStatus = "succeeded", Cost = VideoCost.Usd(0.5m) };

    public static VideoJobStatus Failed => new() { State = VideoJobState.Failed, RawStatus = "failed", FailureKind = VideoErrorKind.ProviderFault };

    public static VideoJobHandle Handle(string attemptId, string? jobId = "job-1") => new() { EngineId = Engine, AttemptId = attemptId, ProviderJobId = jobId, SubmittedAt = Start };

    public static VideoJobRecord Record(string attemptId, VideoAttemptPhase phase = VideoAttemptPhase.Submitting, string? jobKey = null) => new()
    {
        AttemptId = attemptId,
        EngineId = Engine,
        JobKey = jobKey,
        Phase = phase,
        CreatedAt = Start,
        UpdatedAt = Start,
    };

    public static VideoEngineException NotFound => new("gone") { Kind = VideoErrorKind.NotFound };
}
