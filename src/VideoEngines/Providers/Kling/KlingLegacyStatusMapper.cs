using System.Globalization;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Kling.Wire;
using VideoEngines.Providers.Kling.Wire.Legacy;

namespace VideoEngines.Providers.Kling;

/// <summary>Answers of Kling's first generation to common terms. Pure; what is malformed inside an answer is untold, never an error.</summary>
internal static class KlingLegacyStatusMapper
{
    // The word of this generation; the new design says "succeeded".
    private const string Succeeded = "succeed";

    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static SubmitReply ReadSubmit(ProviderReply reply)
    {
        if (!reply.IsSuccess)
        {
            return KlingErrorMapper.ReadSubmitError(reply.Body.Span);
        }

        var answer = Parse(reply);
        return KlingErrorMapper.ToErrorCode(answer.Code) is null ? new SubmitReply(answer.Data?.TaskId, null)
            // An error that names a task contradicts itself: neither id nor code, so that nobody takes it for a proof.
            : answer.Data?.TaskId is { Length: > 0 } ? default
            : KlingErrorMapper.ReadSubmitError(reply.Body.Span);
    }

    /// <summary>Reads the task of an answer; null when it is an error, whatever its HTTP status, or names none.</summary>
    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static KlingLegacyTask? ReadTask(ProviderReply reply) => Parse(reply) is { Data: { TaskId.Length: > 0 } task } answer && KlingErrorMapper.ToErrorCode(answer.Code) is null ? task : null;

    /// <param name="task">The task.</param>
    /// <param name="fee">What a step before the task cost besides; null when there was none.</param>
    public static VideoJobStatus Map(KlingLegacyTask task, VideoCost? fee = null)
    {
        var status = new VideoJobStatus
        {
            State = task.TaskStatus switch
            {
                "submitted" => VideoJobState.Queued,
                Succeeded => VideoJobState.Succeeded,
                "failed" => VideoJobState.Failed,
                // "processing", and any word that Kling may add: it is still pending until Kling says how it ended.
                _ => VideoJobState.Running,
            },
            RawStatus = task.TaskStatus,
            IsRawStatusListed = task.TaskStatus is "submitted" or "processing" or Succeeded or "failed",
            ProviderJobId = task.TaskId,
            Requested = 1,
        };
        return status.State switch
        {
            VideoJobState.Succeeded => KlingOutputs.AddTo(status, [.. (task.TaskResult?.Videos ?? []).OfType<KlingOutput>()], task.UpdatedAt) with { Cost = Cost(task, fee) },
            // Why a task failed is said in prose only, late moderation included; no kind is guessed from it. A fee stays charged even when nothing is told of the task.
            VideoJobState.Failed => status with
            {
                FailureKind = VideoErrorKind.Unknown,
                FailureMessage = string.IsNullOrWhiteSpace(task.TaskStatusMsg) ? null : task.TaskStatusMsg,
                Cost = Cost(task, fee) ?? (SaysNothing(task) ? fee : null),
            },
            _ => status,
        };
    }

    /// <summary>The units taken, and the fee. Unknown when they are not told, or when cash was taken, whose currency is not told.</summary>
    private static VideoCost? Cost(KlingLegacyTask task, VideoCost? fee) =>
        ReadAmount(task.FinalUnitDeduction) is { } units && (string.IsNullOrEmpty(task.FinalBalanceDeduction?.Quota) || ReadAmount(task.FinalBalanceDeduction.Quota) == 0)
            ? new VideoCost(units + (fee?.Amount ?? 0), KlingBilling.Unit)
            : null;

    private static bool SaysNothing(KlingLegacyTask task) => string.IsNullOrEmpty(task.FinalUnitDeduction) && string.IsNullOrEmpty(task.FinalBalanceDeduction?.Quota);

    // The bound keeps sums of absurd amounts from overflowing.
    private static decimal? ReadAmount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount <= 1_000_000_000m ? amount : null;

    private static KlingLegacyReply Parse(ProviderReply reply) =>
        JsonSerializer.Deserialize(reply.Body.Span, KlingJsonContext.Default.KlingLegacyReply) ?? throw new JsonException("The answer is null.");
}
