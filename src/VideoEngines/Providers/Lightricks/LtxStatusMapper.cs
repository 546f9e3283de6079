using System.Text.Json;
using VideoEngines.Providers.Lightricks.Wire;

namespace VideoEngines.Providers.Lightricks;

/// <summary>Maps the jobs of v2 to statuses (LTX-OAS). A status that is not listed is still pending.</summary>
internal static class LtxStatusMapper
{
    /// <summary>Reads the id out of the answer to a submit; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadJobId(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, LtxJsonContext.Default.LtxJobCreated)?.Id;

    /// <summary>Maps a job. What it cost is never told, so the status has none.</summary>
    /// <exception cref="JsonException">The body is no job.</exception>
    public static VideoJobStatus Map(ReadOnlySpan<byte> body)
    {
        var job = JsonSerializer.Deserialize(body, LtxJsonContext.Default.LtxJob) ?? throw new JsonException("A job is a JSON object, not null.");
        return job.Status switch
        {
            "completed" => Completed(job),
            "failed" => Ended(job, VideoJobState.Failed) with
            {
                FailureKind = LtxErrorMapper.FailureKind(job.Error?.Type),
                ProviderCode = job.Error?.Type,
                FailureMessage = job.Error?.Message,
            },
            _ => Ended(job, job.Status == "processing" ? VideoJobState.Running : VideoJobState.Queued) with { IsRawStatusListed = job.Status is "pending" or "processing" },
        };
    }

    private static VideoJobStatus Completed(LtxJob job) => job.Result?.VideoUrl is not { Length: > 0 } address
        ? Ended(job, VideoJobState.Failed) with
        {
            FailureKind = VideoErrorKind.ContentRefused,
            FailureMessage = "Lightricks ended the job as completed, but delivered no video.",
        }
        : Ended(job, VideoJobState.Succeeded) with
        {
            Outputs =
            [
                new VideoOutput
                {
                    Index = 0,
                    Uri = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : throw new JsonException("The output of the job is no address."),
                    ContentType = "video/mp4",
                    ExpiresAt = job.CompletedAt + LightricksProvider.OutputLifetime,
                },
            ],
        };

    private static VideoJobStatus Ended(LtxJob job, VideoJobState state) => new() { State = state, RawStatus = job.Status };
}
