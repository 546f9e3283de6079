using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Kling's answers to common terms. Pure; what is malformed inside an answer is untold, never an error.</summary>
internal static class KlingStatusMapper
{
    private const string Succeeded = "succeeded";

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
            VideoJobState.Succeeded => KlingOutputs.AddTo(status, FindVideos(task.Outputs), task.UpdateTime),
            // Why a task failed is said in prose only, late moderation included; no kind is guessed from it.
            VideoJobState.Failed => status with { FailureKind = VideoErrorKind.Unknown, FailureMessage = string.IsNullOrWhiteSpace(task.Message) ? null : task.Message },
            _ => status,
        };
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
}
