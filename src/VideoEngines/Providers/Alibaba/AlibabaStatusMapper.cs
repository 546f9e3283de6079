using System.Globalization;
using System.Text.Json;
using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>Maps DashScope's tasks to statuses (ALI-DOC). A status that is not listed is still pending. Pure.</summary>
internal static class AlibabaStatusMapper
{
    /// <summary>DashScope writes times in this offset without saying so (ALI-DOC).</summary>
    private static readonly TimeSpan WireOffset = TimeSpan.FromHours(8);

    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>Reads the answer to a create call.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static SubmitReply ReadSubmit(ReadOnlySpan<byte> body)
    {
        var reply = JsonSerializer.Deserialize(body, DashScopeJsonContext.Default.DashScopeReply);
        var code = string.IsNullOrEmpty(reply?.Code) ? null : reply.Code;
        return new SubmitReply(reply?.Output?.TaskId, code, AlibabaErrorMapper.FamilyOf(code));
    }

    /// <summary>Maps a task.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="JsonException">The body is no task.</exception>
    /// <exception cref="VideoEngineException">DashScope does not know the task, although it should (kind <see cref="VideoErrorKind.NotFound"/>).</exception>
    public static VideoJobStatus Map(ReadOnlySpan<byte> body, VideoJobHandle handle, DateTimeOffset now)
    {
        var reply = JsonSerializer.Deserialize(body, DashScopeJsonContext.Default.DashScopeReply);
        var task = reply?.Output is { TaskStatus: not null } output ? output : throw new JsonException("The answer has no output.task_status.");
        return task.TaskStatus switch
        {
            "SUCCEEDED" => Succeeded(task, reply!.Usage, handle, now),
            "FAILED" => Ended(task, VideoJobState.Failed) with
            {
                FailureKind = AlibabaErrorMapper.FailureKind(task.Code),
                ProviderCode = task.Code,
                FailureMessage = task.Message,
            },
            "CANCELED" => Ended(task, VideoJobState.Cancelled),
            "UNKNOWN" => now - handle.SubmittedAt > AlibabaProvider.Retention ? Forgotten() : throw AlibabaErrorMapper.NotShown(handle.EngineId, handle),
            _ => new VideoJobStatus
            {
                State = task.TaskStatus == "RUNNING" ? VideoJobState.Running : VideoJobState.Queued,
                RawStatus = task.TaskStatus,
                IsRawStatusListed = task.TaskStatus is "PENDING" or "RUNNING" or "SUSPENDED",
            },
        };
    }

    private static VideoJobStatus Succeeded(DashScopeOutput task, DashScopeUsage? usage, VideoJobHandle handle, DateTimeOffset now)
    {
        var status = Ended(task, VideoJobState.Succeeded) with
        {
            Cost = AlibabaBilling.CostOf(usage, handle),
            Usage = usage is null ? null : new VideoUsage { OutputSeconds = usage.OutputVideoDuration ?? usage.VideoDuration ?? usage.Duration, InputSeconds = usage.InputVideoDuration },
            RevisedPrompt = string.IsNullOrEmpty(task.ActualPrompt) || task.ActualPrompt == task.OrigPrompt ? null : task.ActualPrompt,
        };
        return AddressOf(task) is { } address
            ? status with
            {
                Outputs = [new VideoOutput { Index = 0, Uri = address, ContentType = "video/mp4", ExpiresAt = EndOf(task, handle, now) + AlibabaProvider.Retention }],
            }
            : status with
            {
                State = VideoJobState.Failed,
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "DashScope ended the task as succeeded, but delivered no video.",
            };
    }

    private static Uri? AddressOf(DashScopeOutput task)
    {
        var text = task.VideoUrl;
        if (text is null && task.Results is { ValueKind: JsonValueKind.Object } results && results.TryGetProperty("video_url", out var nested) && nested.ValueKind == JsonValueKind.String)
        {
            text = nested.GetString();
        }

        return string.IsNullOrEmpty(text) ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
            : throw new JsonException("The task's video_url is no address.");
    }

    /// <summary>When the task ended; null when the time is missing or cannot be, so that nothing is promised by it.</summary>
    private static DateTimeOffset? EndOf(DashScopeOutput task, VideoJobHandle handle, DateTimeOffset now)
    {
        if (!DateTime.TryParse(task.EndTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return null;
        }

        var end = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), WireOffset);
        return end >= handle.SubmittedAt - ClockTolerance && end <= now + ClockTolerance ? end : null;
    }

    private static VideoJobStatus Ended(DashScopeOutput task, VideoJobState state) => new() { State = state, RawStatus = task.TaskStatus };

    /// <summary>The provider's own word that the day is over. What became of the job cannot be learnt any more, so its credits stay held for a decision.</summary>
    private static VideoJobStatus Forgotten() => new()
    {
        State = VideoJobState.Expired,
        RawStatus = "UNKNOWN",
        FailureKind = VideoErrorKind.NotFound,
        FailureMessage = "DashScope keeps tasks for 24 hours, and this one is older.",
    };
}
