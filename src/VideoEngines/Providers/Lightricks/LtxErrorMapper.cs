using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Lightricks.Wire;

namespace VideoEngines.Providers.Lightricks;

/// <summary>The LTX API's errors in common terms: HTTP answers, and the same types inside jobs that failed.</summary>
internal static class LtxErrorMapper
{
    /// <summary>Gets the documented HTTP errors. 4xx refuse the request before a job exists; of 5xx no source says whether the job was created.</summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, "invalid_request_error", VideoErrorKind.InvalidRequest, "Change the request."),
        Refused(401, "authentication_error", VideoErrorKind.Authentication, "Check the API key of this account; Lightricks' developer console shows which keys are active."),
        Refused(402, "insufficient_funds_error", VideoErrorKind.InsufficientFunds, "Add credits in Lightricks' developer console."),
        Refused(403, "permission_error", VideoErrorKind.Permission, "This account may not use the endpoint; ask Lightricks."),
        Refused(404, "not_found_error", VideoErrorKind.NotFound, "Lightricks knows no such path or job: check the base address; a job that ended is forgotten after 24 hours."),
        Refused(413, "request_too_large", VideoErrorKind.InvalidRequest, "The request is too large; pass the inputs by address."),
        Refused(422, "content_filtered_error", VideoErrorKind.ContentRefused, "The safety filter refused the content; change prompt or inputs."),
        Refused(429, "concurrency_limit_error", VideoErrorKind.ConcurrencyLimited, "The account's limit of requests at the same time is reached; wait.") with { IsTransient = true },
        Refused(429, "rate_limit_error", VideoErrorKind.RateLimited, "The account's limit of queued jobs is reached; wait.") with { IsTransient = true },
        Unknown(500),
        Unknown(503),
        Unknown(504),
        Unknown(529));

    /// <summary>Reads the type out of an error body.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, LtxJsonContext.Default.LtxError)?.Error?.Type;

    /// <summary>Gets the kind of a job's failure (LTX-OAS: the types of HTTP errors).</summary>
    public static VideoErrorKind FailureKind(string? type) => type switch
    {
        "invalid_request_error" or "request_too_large" => VideoErrorKind.InvalidRequest,
        "content_filtered_error" => VideoErrorKind.ContentRefused,
        "insufficient_funds_error" => VideoErrorKind.InsufficientFunds,
        "authentication_error" => VideoErrorKind.Authentication,
        "permission_error" => VideoErrorKind.Permission,
        "not_found_error" => VideoErrorKind.NotFound,
        "rate_limit_error" => VideoErrorKind.RateLimited,
        "concurrency_limit_error" => VideoErrorKind.ConcurrencyLimited,
        "api_error" or "service_unavailable" or "service_unavailable_error" or "timeout" or "overloaded_error" => VideoErrorKind.ProviderFault,
        _ => VideoErrorKind.Unknown,
    };

    private static SubmitProofRow Refused(int status, string code, VideoErrorKind kind, string advice) =>
        new() { Status = status, Code = code, Kind = kind, ProvesAbsence = true, Advice = advice, Source = "LTX-OAS" };

    private static SubmitProofRow Unknown(int status) => new()
    {
        Status = status,
        Kind = VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "Lightricks has a fault or is overloaded; try again later.",
        Source = "LTX-OAS",
    };
}
