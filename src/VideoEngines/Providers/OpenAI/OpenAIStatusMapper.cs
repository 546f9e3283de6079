using System.Text.Json;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.OpenAI;

/// <summary>Maps the video record to a status, for OpenAI and the servers that speak its dialect (OAPI VideoResource, VOM-PROTO, SGL-PROTO). A status that is not listed is still pending.</summary>
internal static class OpenAIStatusMapper
{
    /// <summary>Reads the id out of the answer to a create call; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadId(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIVideo)?.Id;

    /// <exception cref="JsonException">The body is no video record.</exception>
    public static OpenAIVideo Read(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIVideo) is { Status.Length: > 0 } video ? video : throw new JsonException("The answer is no video record: it has no status.");

    /// <summary>Maps a record.</summary>
    /// <param name="video">The record.</param>
    /// <param name="failureKind">What a failure of this server means.</param>
    /// <param name="pollAfter">The wait that the server asks for while the job has not ended.</param>
    public static VideoJobStatus Map(OpenAIVideo video, Func<OpenAIVideoError?, VideoErrorKind> failureKind, TimeSpan? pollAfter = null) => video.Status switch
    {
        "completed" => Ended(video, VideoJobState.Succeeded) with { Outputs = [Output(video, 0)] },
        "failed" => Ended(video, VideoJobState.Failed) with
        {
            FailureKind = failureKind(video.Error),
            ProviderCode = video.Error?.Code,
            FailureMessage = video.Error?.Message,
        },
        "cancelled" => Ended(video, VideoJobState.Cancelled),
        _ => new VideoJobStatus
        {
            State = video.Status is "in_progress" or "cancelling" ? VideoJobState.Running : VideoJobState.Queued,
            RawStatus = video.Status,
            IsRawStatusListed = video.Status is "queued" or "in_progress" or "cancelling",
            Progress = video.Progress is { } percent ? Math.Clamp(percent / 100, 0, 1) : null,
            ModelSnapshot = video.Model,
            PollAfter = pollAfter,
        },
    };

    /// <summary>Makes an output that the API itself serves to the key.</summary>
    public static VideoOutput Output(OpenAIVideo video, int index) => new()
    {
        Index = index,
        IsInline = true,
        ContentType = "video/mp4",
        ExpiresAt = video.ExpiresAt is > 0 and < 253402300800 and { } expires ? DateTimeOffset.UnixEpoch.AddSeconds(expires) : null,
    };

    private static VideoJobStatus Ended(OpenAIVideo video, VideoJobState state) => new()
    {
        State = state,
        RawStatus = video.Status,
        ModelSnapshot = video.Model,
    };
}
