using System.Globalization;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Kling's answers to common terms. Pure; what is malformed inside an answer is untold, never an error.</summary>
internal static class KlingStatusMapper
{
    private const string Succeeded = "succeeded";

    // Results are cleared after 30 days (K-OFF).
    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);
    private static readonly TimeSpan LongestVideo = TimeSpan.FromDays(1);
    private static readonly DateTimeOffset LatestTime = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static SubmitReply ReadSubmit(ProviderReply reply)
    {
        if (!reply.IsSuccess)
        {
            return KlingErrorMapper.ReadSubmitError(reply.Body.Span);
        }

        var answer = JsonSerializer.Deserialize(reply.Body.Span, KlingJsonContext.Default.KlingTaskReply) ?? throw new JsonException("The answer is null.");
        return KlingErrorMapper.ToErrorCode(answer.Code) is null ? new SubmitReply(answer.Data?.Id, null)
            // An error that names a task contradicts itself: neither id nor code, so that nobody takes it for a proof.
            : answer.Data?.Id is { Length: > 0 } ? default
            : KlingErrorMapper.ReadSubmitError(reply.Body.Span);
    }

    /// <summary>Reads the tasks of an answer; null when it is an error, whatever its HTTP status.</summary>
    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static IReadOnlyList<KlingTask>? ReadTasks(ReadOnlySpan<byte> body)
    {
        var answer = JsonSerializer.Deserialize(body, KlingJsonContext.Default.KlingTaskListReply) ?? throw new JsonException("The answer is null.");
        if (KlingErrorMapper.ToErrorCode(answer.Code) is not null)
        {
            return null;
        }

        var tasks = new List<KlingTask>(answer.Data?.Count ?? 0);
        for (var i = 0; i < answer.Data?.Count; i++)
        {
            if (answer.Data[i] is { } task)
            {
                tasks.Add(task);
            }
        }

        return tasks;
    }

    public static KlingTask? FindById(IReadOnlyList<KlingTask> tasks, string id)
    {
        foreach (var task in tasks)
        {
            if (string.Equals(task.Id, id, StringComparison.Ordinal))
            {
                return task;
            }
        }

        return null;
    }

    public static string? FindId(IReadOnlyList<KlingTask> tasks, string externalId) =>
        tasks.FirstOrDefault(task => task.Id is { Length: > 0 } && string.Equals(task.ExternalId, externalId, StringComparison.Ordinal))?.Id;

    public static VideoJobStatus Map(KlingTask task)
    {
        var status = new VideoJobStatus
        {
            State = task.Status switch
            {
                "submitted" => VideoJobState.Queued,
                Succeeded => VideoJobState.Succeeded,
                "failed" => VideoJobState.Failed,
                // "processing", and any word that Kling may add: it is still pending until Kling says how it ended.
                _ => VideoJobState.Running,
            },
            RawStatus = task.Status,
            IsRawStatusListed = task.Status is "submitted" or "processing" or Succeeded or "failed",
            ProviderJobId = task.Id,
            Requested = 1,
            Cost = KlingBilling.ToCost(task.Billing),
        };
        return status.State switch
        {
            VideoJobState.Succeeded => WithOutputs(status, task),
            // Why a task failed is said in prose only, late moderation included; no kind is guessed from it.
            VideoJobState.Failed => status with { FailureKind = VideoErrorKind.Unknown, FailureMessage = string.IsNullOrWhiteSpace(task.Message) ? null : task.Message },
            _ => status,
        };
    }

    private static VideoJobStatus WithOutputs(VideoJobStatus status, KlingTask task)
    {
        var videos = FindVideos(task.Outputs);
        if (videos.Count == 0)
        {
            return status with
            {
                State = VideoJobState.Failed,
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "Kling ended the task without delivering a video.",
            };
        }

        var expiresAt = ReadTime(task.UpdateTime) + Retention;
        var outputs = new List<VideoOutput>(videos.Count);
        foreach (var video in videos)
        {
            outputs.Add(ToOutput(video, video.Id, video.Url, outputs.Count, expiresAt));
        }

        foreach (var video in videos)
        {
            if (!string.IsNullOrEmpty(video.WatermarkUrl))
            {
                outputs.Add(ToOutput(video, null, video.WatermarkUrl, outputs.Count, expiresAt));
            }
        }

        return status with { Outputs = outputs, Usage = ReadUsage(videos) };
    }

    private static List<KlingOutput> FindVideos(IReadOnlyList<KlingOutput?>? outputs)
    {
        var videos = new List<KlingOutput>(outputs?.Count ?? 0);
        for (var i = 0; i < outputs?.Count; i++)
        {
            if (outputs[i] is { Type: "video" } video)
            {
                videos.Add(video);
            }
        }

        return videos;
    }

    private static VideoOutput ToOutput(KlingOutput video, string? id, string? address, int index, DateTimeOffset? expiresAt) => new()
    {
        Index = index,
        Id = id,
        Uri = Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null,
        ContentType = "video/mp4",
        ExpiresAt = expiresAt,
        Duration = ReadSeconds(video.Duration) is { } seconds ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null,
    };

    private static VideoUsage? ReadUsage(List<KlingOutput> videos)
    {
        decimal sum = 0;
        foreach (var video in videos)
        {
            if (ReadSeconds(video.Duration) is not { } seconds)
            {
                return null;
            }

            sum += seconds;
        }

        return new VideoUsage { OutputSeconds = sum };
    }

    private static decimal? ReadSeconds(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && seconds <= (decimal)LongestVideo.TotalSeconds ? seconds : null;

    private static DateTimeOffset? ReadTime(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0 && milliseconds < LatestTime.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;
}
