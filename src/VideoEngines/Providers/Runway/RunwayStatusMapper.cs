using System.Text.Json;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Maps Runway's tasks to statuses (RW420 tasks). A status that is not listed is still pending.</summary>
internal static class RunwayStatusMapper
{
    /// <summary>Reads the id out of the answer to a create call; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadTaskId(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, RunwayJsonContext.Default.RunwayTaskCreated)?.Id;

    /// <summary>Maps a task.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="readAt">When it was read; the outputs' expiry counts from here.</param>
    /// <param name="pollAfter">The wait to ask for while the task has not ended.</param>
    /// <exception cref="JsonException">The body is no task.</exception>
    public static VideoJobStatus Map(ReadOnlySpan<byte> body, DateTimeOffset readAt, TimeSpan? pollAfter)
    {
        var task = JsonSerializer.Deserialize(body, RunwayJsonContext.Default.RunwayTask) ?? throw new JsonException("A task is a JSON object, not null.");
        return task.Status switch
        {
            "SUCCEEDED" => Succeeded(task, readAt),
            "FAILED" => Ended(task, VideoJobState.Failed) with
            {
                FailureKind = RunwayErrorMapper.FailureKind(task.FailureCode),
                ProviderCode = task.FailureCode,
                FailureMessage = task.Failure,
            },
            "CANCELLED" => Ended(task, VideoJobState.Cancelled),
            _ => new VideoJobStatus
            {
                // PENDING, THROTTLED (over the account's concurrency; it waits and is not refused), and whatever Runway may add.
                State = task.Status == "RUNNING" ? VideoJobState.Running : VideoJobState.Queued,
                RawStatus = task.Status,
                IsRawStatusListed = task.Status is "PENDING" or "THROTTLED" or "RUNNING",
                Progress = task.Progress is { } progress ? Math.Clamp(progress, 0, 1) : null,
                PollAfter = pollAfter,
            },
        };
    }

    private static VideoJobStatus Succeeded(RunwayTask task, DateTimeOffset readAt)
    {
        if (task.Output is not { Count: > 0 } output)
        {
            return Ended(task, VideoJobState.Failed) with
            {
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "Runway ended the task as succeeded, but delivered no output.",
            };
        }

        return Ended(task, VideoJobState.Succeeded) with
        {
            Outputs = [.. output.Select((address, index) => new VideoOutput
            {
                Index = index,
                Uri = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new JsonException("An output of the task is no address."),
                ContentType = "video/mp4",
                ExpiresAt = readAt + RunwayProvider.LeastOutputLifetime,
            })],
        };
    }

    private static VideoJobStatus Ended(RunwayTask task, VideoJobState state) => new()
    {
        State = state,
        RawStatus = task.Status,
        Cost = task.Cost?.Credits is { } credits ? new VideoCost(credits, RunwayProvider.CostUnit) : null,
    };
}
