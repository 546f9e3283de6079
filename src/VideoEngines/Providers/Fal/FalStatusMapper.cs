using System.Globalization;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Fal.Wire;

namespace VideoEngines.Providers.Fal;

/// <summary>Maps fal's two answers about a job, queue status and result, to one status (FAL-JS). A status that is not listed is still pending.</summary>
internal static class FalStatusMapper
{
    public const string Completed = "COMPLETED";

    /// <summary>Reads the id of a job out of the answer to its submit; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadJobId(ReadOnlySpan<byte> body, string wireModel) =>
        JsonSerializer.Deserialize(body, FalJsonContext.Default.FalSubmitted) is { } submitted ? FalJobId.From(submitted.ResponseUrl, submitted.RequestId, wireModel) : null;

    /// <summary>Reads a queue status.</summary>
    /// <exception cref="JsonException">The body is no queue status.</exception>
    public static FalQueueStatus ReadQueueStatus(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, FalJsonContext.Default.FalQueueStatus) is { Status.Length: > 0 } status
        ? status
        : throw new JsonException("A queue status has a status.");

    /// <summary>Maps a queue status; one that is COMPLETED is still running here, until the result has been read.</summary>
    public static VideoJobStatus Map(FalQueueStatus queue) => new()
    {
        State = queue.Status is "IN_PROGRESS" or Completed ? VideoJobState.Running : VideoJobState.Queued,
        RawStatus = queue.Status,
        IsRawStatusListed = queue.Status is "IN_QUEUE" or "IN_PROGRESS" or Completed,
        QueuePosition = queue.QueuePosition is >= 0 ? queue.QueuePosition : null,
    };

    /// <summary>
    /// Tells whether an answer to the read of a result is the job's own: a success, or an error that came out of the job. Refused keys, missing jobs and gateway faults say nothing about it: taking
    /// one for a failure would give up a paid render.
    /// </summary>
    public static bool IsOfJob(ProviderReply reply)
    {
        if (reply.IsSuccess)
        {
            return true;
        }

        if (reply.Status is 401 or 402 or 403 or 404 or 408 or 425 or 429)
        {
            return false;
        }

        try
        {
            var (code, text) = FalErrorMapper.Read(reply.Body.Span);
            return code is not null || text == FalErrorMapper.StillInProgress || (text is not null && (reply.Status < 500 || reply.Header(FalProvider.RequestIdHeader) is not null));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Maps a result for which <see cref="IsOfJob"/> holds.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="queue">The queue status that was read before.</param>
    /// <param name="handle">The job: it tells how many images were bought.</param>
    /// <param name="expiresAt">When outputs expire, if that was asked for.</param>
    /// <exception cref="JsonException">The body is no result.</exception>
    public static VideoJobStatus Map(ProviderReply reply, FalQueueStatus queue, VideoJobHandle handle, DateTimeOffset? expiresAt)
    {
        var units = ReadUnits(reply);
        if (!reply.IsSuccess)
        {
            return Failed(reply, queue, units);
        }

        var result = JsonSerializer.Deserialize(reply.Body.Span, FalJsonContext.Default.FalResult) ?? throw new JsonException("A result is a JSON object, not null.");
        var isImage = result.Video is null && (result.Images is not null || handle.Operation is { MakesImages: true });
        IEnumerable<FalFile?> files = isImage ? result.Images ?? [] : [result.Video];
        var outputs = files.Where(static file => file is { Url.Length: > 0 }).Select((file, index) => ToOutput(file!, index, isImage ? null : "video/mp4", expiresAt)).ToList();
        if (outputs.Count == 0)
        {
            return new VideoJobStatus
            {
                State = VideoJobState.Failed,
                RawStatus = Completed,
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = isImage ? "fal ended the job, but delivered no image." : "fal ended the job, but delivered no video.",
                Usage = Usage(units),
            };
        }

        return new VideoJobStatus
        {
            State = VideoJobState.Succeeded,
            RawStatus = Completed,
            Outputs = outputs,
            Requested = isImage ? handle.ExpectedCount : null,
            Seed = result.Seed is { ValueKind: JsonValueKind.Number } seed && seed.TryGetInt64(out var number) ? number : null,
            RevisedPrompt = result.ActualPrompt,
            Usage = Usage(units),
        };
    }

    private static VideoOutput ToOutput(FalFile file, int index, string? contentType, DateTimeOffset? expiresAt) => new()
    {
        Index = index,
        Uri = Uri.TryCreate(file.Url, UriKind.Absolute, out var uri) ? uri : throw new JsonException("A file of the result has no address."),
        ContentType = file.ContentType ?? contentType,
        ExpiresAt = expiresAt,
        Duration = file.Duration is > 0 and < 86_400 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    private static VideoJobStatus Failed(ProviderReply reply, FalQueueStatus queue, decimal? units)
    {
        var (code, text) = FalErrorMapper.Read(reply.Body.Span);
        if (code is null && text == FalErrorMapper.StillInProgress)
        {
            return Map(queue);
        }

        code ??= queue.ErrorType;
        var cancelled = code == FalErrorMapper.ClientCancelled;
        return new VideoJobStatus
        {
            State = cancelled ? VideoJobState.Cancelled : VideoJobState.Failed,
            RawStatus = Completed,
            FailureKind = cancelled ? null : FalErrorMapper.FailureKind(code, reply.Status),
            ProviderCode = code,
            FailureMessage = text ?? queue.Error,
            Usage = Usage(units),
            Cost = units == 0 ? VideoCost.Usd(0) : null,
        };
    }

    /// <summary>The units have a price per endpoint that no answer tells, so they are usage and no cost; only none is nothing in every currency.</summary>
    private static VideoUsage? Usage(decimal? units) => units is null ? null : new VideoUsage { BillableUnits = units };

    private static decimal? ReadUnits(ProviderReply reply) =>
        decimal.TryParse(reply.Header(FalProvider.BillableUnitsHeader), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var units) ? units : null;
}
