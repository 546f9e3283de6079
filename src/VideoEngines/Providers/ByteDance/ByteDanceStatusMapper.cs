using System.Text.Json;
using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>Ark's tasks to statuses (ARK-DOC). A status that is not listed is still pending. Pure.</summary>
internal static class ByteDanceStatusMapper
{
    /// <summary>Reads the id out of the answer to a create; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadTaskId(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, ArkJsonContext.Default.ArkTask)?.Id;

    /// <exception cref="JsonException">The body is no task.</exception>
    public static ArkTask ReadTask(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, ArkJsonContext.Default.ArkTask) is { Status: not null } task ? task : throw new JsonException("A task is a JSON object with a status.");

    /// <exception cref="JsonException">The body is no list of tasks.</exception>
    public static IReadOnlyList<ArkTask> ReadTasks(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, ArkJsonContext.Default.ArkTaskList)?.Items ?? throw new JsonException("A list of tasks has items.");

    /// <param name="task">The task.</param>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="facts">The engine's facts; they say what a token costs.</param>
    /// <param name="readAt">When it was read.</param>
    /// <exception cref="JsonException">An output is no address.</exception>
    public static VideoJobStatus Map(ArkTask task, VideoJobHandle handle, EngineFacts facts, DateTimeOffset readAt) => task.Status switch
    {
        "succeeded" => Succeeded(task, handle, facts, readAt),
        "failed" => Status(task, VideoJobState.Failed) with
        {
            FailureKind = ByteDanceErrorMapper.FailureKind(task.Error?.Code),
            ProviderCode = task.Error?.Code,
            FailureMessage = task.Error?.Message,
        },
        "cancelled" => Status(task, VideoJobState.Cancelled),
        "expired" => Status(task, VideoJobState.Expired),
        "running" => Status(task, VideoJobState.Running),
        _ => Status(task, VideoJobState.Queued) with { IsRawStatusListed = task.Status == "queued" },
    };

    private static VideoJobStatus Succeeded(ArkTask task, VideoJobHandle handle, EngineFacts facts, DateTimeOffset readAt)
    {
        var tokens = task.Usage?.TotalTokens ?? task.Usage?.CompletionTokens;
        var status = Status(task, VideoJobState.Succeeded) with
        {
            Usage = tokens is null && task.Duration is null ? null : new VideoUsage { Tokens = tokens, OutputSeconds = task.Duration },
            Cost = ByteDanceBilling.CostOf(task, tokens, handle, facts),
        };
        if (task.Content?.VideoUrl is not { Length: > 0 } address)
        {
            return status with
            {
                State = VideoJobState.Failed,
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "Ark ended the task as succeeded, but delivered no video.",
            };
        }

        var changedAt = task.UpdatedAt is { } seconds and > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : readAt;
        var expiresAt = (changedAt < readAt ? changedAt : readAt) + ByteDanceProvider.OutputLifetime;
        var outputs = new List<VideoOutput> { Output(0, address, null, expiresAt) with { Duration = task.Duration is { } length ? TimeSpan.FromSeconds((double)length) : null } };
        if (task.Content.LastFrameUrl is { Length: > 0 } frame)
        {
            outputs.Add(Output(1, frame, "image/png", expiresAt));
        }

        return status with { Outputs = outputs };
    }

    private static VideoOutput Output(int index, string address, string? contentType, DateTimeOffset expiresAt)
    {
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed : throw new JsonException("An output of the task is no address.");
        return new VideoOutput
        {
            Index = index,
            Uri = uri,
            ContentType = contentType ?? (uri.AbsolutePath.EndsWith(".mov", StringComparison.OrdinalIgnoreCase) ? "video/quicktime" : "video/mp4"),
            ExpiresAt = expiresAt,
        };
    }

    private static VideoJobStatus Status(ArkTask task, VideoJobState state) => new()
    {
        State = state,
        RawStatus = task.Status,
        Seed = task.Seed is >= 0 ? task.Seed : null,
        ModelSnapshot = task.Model,
        RevisedPrompt = task.RevisedPrompt,
    };
}
