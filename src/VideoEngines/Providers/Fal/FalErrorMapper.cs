using System.Collections.Frozen;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Fal.Wire;

namespace VideoEngines.Providers.Fal;

/// <summary>fal's errors in common terms. The code is the type of the first problem in <c>detail</c>, or <c>error_type</c>; texts are not looked at.</summary>
internal static class FalErrorMapper
{
    /// <summary>The plain text of a result that is read too early, with HTTP 400 (VER).</summary>
    public const string StillInProgress = "Request is still in progress";

    /// <summary>What a request that was cancelled ends with (medium confidence).</summary>
    public const string ClientCancelled = "client_cancelled";

    private static readonly FrozenDictionary<string, VideoErrorKind> Kinds = new Dictionary<string, VideoErrorKind>
    {
        ["content_policy_violation"] = VideoErrorKind.ContentRefused,
        ["no_media_generated"] = VideoErrorKind.ContentRefused,
        ["image_too_small"] = VideoErrorKind.InvalidRequest,
        ["image_too_large"] = VideoErrorKind.InvalidRequest,
        ["image_load_error"] = VideoErrorKind.InvalidRequest,
        ["file_download_error"] = VideoErrorKind.InvalidRequest,
        ["file_too_large"] = VideoErrorKind.InvalidRequest,
        ["face_detection_error"] = VideoErrorKind.InvalidRequest,
        ["unsupported_image_format"] = VideoErrorKind.InvalidRequest,
        ["unsupported_audio_format"] = VideoErrorKind.InvalidRequest,
        ["unsupported_video_format"] = VideoErrorKind.InvalidRequest,
        ["video_duration_too_long"] = VideoErrorKind.InvalidRequest,
        ["video_duration_too_short"] = VideoErrorKind.InvalidRequest,
        ["audio_duration_too_long"] = VideoErrorKind.InvalidRequest,
        ["audio_duration_too_short"] = VideoErrorKind.InvalidRequest,
        ["sequence_too_long"] = VideoErrorKind.InvalidRequest,
        ["sequence_too_short"] = VideoErrorKind.InvalidRequest,
        ["one_of"] = VideoErrorKind.InvalidRequest,
        ["greater_than"] = VideoErrorKind.InvalidRequest,
        ["less_than"] = VideoErrorKind.InvalidRequest,
        ["missing"] = VideoErrorKind.InvalidRequest,
        ["value_error"] = VideoErrorKind.InvalidRequest,
        ["feature_not_supported"] = VideoErrorKind.InvalidRequest,
        ["invalid_archive"] = VideoErrorKind.InvalidRequest,
        ["bad_request"] = VideoErrorKind.InvalidRequest,
        ["generation_timeout"] = VideoErrorKind.ProviderFault,
        ["downstream_service_error"] = VideoErrorKind.ProviderFault,
        ["downstream_service_unavailable"] = VideoErrorKind.ProviderFault,
        ["internal_server_error"] = VideoErrorKind.ProviderFault,
        ["internal_error"] = VideoErrorKind.ProviderFault,
        ["request_timeout"] = VideoErrorKind.ProviderFault,
        ["startup_timeout"] = VideoErrorKind.ProviderFault,
        ["runner_scheduling_failure"] = VideoErrorKind.ProviderFault,
        ["runner_connection_timeout"] = VideoErrorKind.ProviderFault,
        ["runner_disconnected"] = VideoErrorKind.ProviderFault,
        ["runner_connection_refused"] = VideoErrorKind.ProviderFault,
        ["runner_connection_error"] = VideoErrorKind.ProviderFault,
        ["runner_incomplete_response"] = VideoErrorKind.ProviderFault,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>
    /// Gets the documented answers to calls. 4xx refuse a request before it is queued; 5xx of the queue do not tell whether it was, and fal's own client sends it again then (FAL-JS), which may
    /// buy twice and is not done here.
    /// </summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, null, VideoErrorKind.InvalidRequest, "Change the request."),
        Refused(401, null, VideoErrorKind.Authentication, "Check the API key of this account; fal's keys are sent as they are, with the part after the colon."),
        Refused(402, null, VideoErrorKind.InsufficientFunds, "Top up the balance at fal."),
        Refused(403, null, VideoErrorKind.Permission, "Check what this key may use at fal, and the balance: fal locks accounts without one."),
        Refused(404, null, VideoErrorKind.NotFound, "fal knows no such endpoint or request: check the base address; requests are kept for about 30 days."),
        Refused(422, "content_policy_violation", VideoErrorKind.ContentRefused, "Change what the content filter refuses."),
        Refused(422, null, VideoErrorKind.InvalidRequest, "Change the request."),
        Refused(429, null, VideoErrorKind.RateLimited, "Wait before the next request.") with { IsTransient = true },
        Unknown(500),
        Unknown(502),
        Unknown(503),
        Unknown(504));

    /// <summary>Gets the kind of a failure; the list of types is open.</summary>
    public static VideoErrorKind FailureKind(string? type, int status) => type is not null && Kinds.TryGetValue(type, out var kind)
        ? kind
        : status >= 500 ? VideoErrorKind.ProviderFault : VideoErrorKind.Unknown;

    /// <summary>Reads the code and the text out of an error body.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static (string? Code, string? Text) Read(ReadOnlySpan<byte> body)
    {
        var error = JsonSerializer.Deserialize(body, FalJsonContext.Default.FalError);
        if (error is null)
        {
            return default;
        }

        if (error.Detail is { ValueKind: JsonValueKind.Array } problems && problems.GetArrayLength() > 0 && problems[0] is { ValueKind: JsonValueKind.Object } first)
        {
            return (Text(first, "type") ?? error.ErrorType, Text(first, "msg"));
        }

        return (error.ErrorType, error.Detail.ValueKind == JsonValueKind.String ? error.Detail.GetString() : null);
    }

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SubmitProofRow Refused(int status, string? code, VideoErrorKind kind, string advice) =>
        new() { Status = status, Code = code, Kind = kind, ProvesAbsence = true, Advice = advice, Source = "FAL-DOC" };

    private static SubmitProofRow Unknown(int status) => new()
    {
        Status = status,
        Kind = VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "fal has a fault; try again later.",
        Source = "FAL-DOC",
    };
}
