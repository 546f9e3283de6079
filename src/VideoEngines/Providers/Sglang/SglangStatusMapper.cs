using System.Text.Json;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.Sglang;

/// <summary>
/// Maps SGLang's record to a status (SGL-PROTO, SGL-DOC). Its progress jumps from 0 to 100 and says nothing; earlier releases go from queued to the end without a word, and say "sora-2" for
/// whatever model they serve.
/// </summary>
internal static class SglangStatusMapper
{
    private const string PlaceholderModel = "sora-2";
    private const int MostOutputs = 10;

    /// <param name="body">The answer's body.</param>
    /// <param name="requested">How many videos were asked for.</param>
    /// <exception cref="JsonException">The body is no video record.</exception>
    public static VideoJobStatus Map(ReadOnlySpan<byte> body, int requested)
    {
        var video = OpenAIStatusMapper.Read(body);
        var status = OpenAIStatusMapper.Map(video, SglangErrorMapper.FailureKind) with { Progress = null, ModelSnapshot = video.Model == PlaceholderModel ? null : video.Model };
        return status.State == VideoJobState.Succeeded ? WithOutputs(status, video, requested) : status;
    }

    /// <summary>Reads the status out of the answer to a cancel; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadStatus(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIVideo)?.Status;

    private static VideoJobStatus WithOutputs(VideoJobStatus status, OpenAIVideo video, int requested)
    {
        // A server with cloud storage names one address, and does not serve the file itself.
        if (Uri.TryCreate(video.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
        {
            return status with { Outputs = [new VideoOutput { Uri = address, ContentType = "video/mp4" }], Requested = requested };
        }

        var count = video.NumOutputs is { } told ? (int)Math.Clamp(told, 0, MostOutputs) : 1;
        return count == 0
            ? status with
            {
                State = VideoJobState.Failed,
                Outputs = [],
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "The server ended the job as completed, but made no output.",
            }
            : status with { Outputs = [.. Enumerable.Range(0, count).Select(index => OpenAIStatusMapper.Output(video, index))], Requested = requested };
    }
}
