using System.Text.Json;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>
/// Maps operations to statuses (GENAI). An operation tells only whether it is done; done, it has an error, or a response with the videos and the number of those that Google's filter kept
/// back (VX-RAI). All kept back is a refusal of content, never an empty success. Pure.
/// </summary>
internal static class VeoStatusMapper
{
    private const string VideoType = "video/mp4";

    /// <summary>Reads the name of the operation out of the answer to a submit; null when it has none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadName(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, VeoJsonContext.Default.VeoOperation)?.Name;

    /// <summary>Maps an operation of Vertex.</summary>
    /// <exception cref="JsonException">The body is no operation.</exception>
    public static VideoJobStatus MapVertex(ReadOnlySpan<byte> body, int requested)
    {
        var operation = Read(body);
        return Pending(operation) ?? Failed(operation) ?? (operation.Response switch
        {
            { Videos: { } videos } response => Ended(requested, Outputs(videos, FromVertex), response.RaiMediaFilteredCount, response.RaiMediaFilteredReasons),
            { GenerateVideoResponse: null } response => Ended(requested, [], response.RaiMediaFilteredCount, response.RaiMediaFilteredReasons),
            _ => Unlisted(),
        });
    }

    /// <summary>Maps an operation of the Gemini API.</summary>
    /// <exception cref="JsonException">The body is no operation.</exception>
    public static VideoJobStatus MapGemini(ReadOnlySpan<byte> body, int requested)
    {
        var operation = Read(body);
        return Pending(operation) ?? Failed(operation) ?? (operation.Response switch
        {
            { GenerateVideoResponse: { } made } => Ended(requested, Outputs(made.GeneratedSamples ?? [], FromGemini), made.RaiMediaFilteredCount, made.RaiMediaFilteredReasons),
            { Videos: null } response => Ended(requested, [], response.RaiMediaFilteredCount, response.RaiMediaFilteredReasons),
            _ => Unlisted(),
        });
    }

    private static VeoOperation Read(ReadOnlySpan<byte> body)
    {
        var operation = JsonSerializer.Deserialize(body, VeoJsonContext.Default.VeoOperation) ?? throw new JsonException("An operation is a JSON object, not null.");

        // Every operation has a name. Without one, this is another server's answer: it must not be taken for a job that goes on.
        return operation.Name is { Length: > 0 } ? operation : throw new JsonException("The answer is no operation.");
    }

    private static VideoJobStatus? Pending(VeoOperation operation) => operation.Done == true ? null : new VideoJobStatus { State = VideoJobState.Running, RawStatus = "not done" };

    /// <summary>Done with neither error nor a response of the documented form: still pending until Google says how it ended.</summary>
    private static VideoJobStatus Unlisted() => new() { State = VideoJobState.Running, RawStatus = "done without a documented response", IsRawStatusListed = false };

    private static VideoJobStatus? Failed(VeoOperation operation) => operation.Error is not { } error ? null : new VideoJobStatus
    {
        State = VideoJobState.Failed,
        RawStatus = "done with an error",
        FailureKind = VeoErrorMapper.FailureKind(error),
        ProviderCode = VeoErrorMapper.FailureCode(error),
        FailureMessage = string.IsNullOrWhiteSpace(error.Message) ? null : error.Message,
    };

    private static VideoJobStatus Ended(int requested, List<VideoOutput> outputs, int? filtered, IReadOnlyList<string?>? reasons)
    {
        var status = new VideoJobStatus
        {
            State = VideoJobState.Succeeded,
            RawStatus = "done",
            Requested = Math.Max(requested, outputs.Count),
            Filtered = filtered ?? Math.Max(0, requested - outputs.Count),
            Outputs = outputs,
        };
        if (outputs.Count > 0 && status.Filtered == 0)
        {
            return status;
        }

        var why = string.Join(" ", reasons?.Where(static reason => !string.IsNullOrWhiteSpace(reason)) ?? []);
        var code = VeoSupportCode.Find(why);
        status = status with
        {
            ProviderCode = code?.Code,
            FailureMessage = why.Length == 0 ? null : code is null ? why : $"{why} ({code.Category})",
        };
        return outputs.Count > 0 ? status : status with
        {
            State = VideoJobState.Failed,
            FailureKind = VideoErrorKind.ContentRefused,
            FailureMessage = status.FailureMessage ?? "Google ended the operation without delivering a video.",
        };
    }

    /// <summary>Keeps the positions of the answer: the bytes of an inline video are found by it.</summary>
    private static List<VideoOutput> Outputs<T>(IReadOnlyList<T?> videos, Func<T, int, VideoOutput?> map)
        where T : class
    {
        var outputs = new List<VideoOutput>(videos.Count);
        for (var i = 0; i < videos.Count; i++)
        {
            if (videos[i] is { } video && map(video, i) is { } output)
            {
                outputs.Add(output);
            }
        }

        return outputs;
    }

    private static VideoOutput? FromVertex(VeoVideo video, int index) => (video, Address(video.GcsUri)) switch
    {
        (_, { } address) => new VideoOutput { Index = index, Uri = address, ContentType = video.MimeType ?? VideoType },
        ({ BytesBase64Encoded.Length: > 0 }, _) => new VideoOutput { Index = index, IsInline = true, ContentType = video.MimeType ?? VideoType },
        _ => null,
    };

    private static VideoOutput? FromGemini(VeoSample sample, int index) => sample.Video switch
    {
        // The key opens the file, and keys travel to the configured origin only: the address itself is not used.
        { Uri: { } uri } when GeminiFiles.FindId(uri) is { } id => new VideoOutput { Index = index, Id = GeminiFiles.Prefix + id, IsInline = true, ContentType = sample.Video.Encoding ?? VideoType },
        { Uri: { } uri } when Address(uri) is { } address => new VideoOutput { Index = index, Uri = address, ContentType = sample.Video.Encoding ?? VideoType },
        { EncodedVideo.Length: > 0 } => new VideoOutput { Index = index, IsInline = true, ContentType = sample.Video.Encoding ?? VideoType },
        _ => null,
    };

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
