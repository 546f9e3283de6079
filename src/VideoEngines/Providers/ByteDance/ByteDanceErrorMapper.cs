using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>Ark's errors in common terms: answers to calls, and the codes of failed tasks. Pure.</summary>
internal static class ByteDanceErrorMapper
{
    private const string Source = "ARK-3P";

    /// <summary>Gets the documented errors. All 4xx refuse a request before a task exists; a fault inside Ark leaves it open.</summary>
    public static SubmitProofTable Proofs { get; } = new(
    [
        .. Moderation.Select(static code => Refused(400, code, VideoErrorKind.ContentRefused, "The content check refuses what goes in; change it. The same request will be refused again.")),
        Refused(400, "InputImageSensitiveContentDetected.PrivacyInformation", VideoErrorKind.ContentRefused, "The picture shows a real person; use an authorised asset of the account, or another picture."),
        Refused(400, "MissingParameter", VideoErrorKind.InvalidRequest, "Ark misses a parameter; change the request."),
        Refused(400, "InvalidParameter", VideoErrorKind.InvalidRequest, "Ark does not accept a parameter; change the request."),
        Refused(400, "InvalidParameter.TaskTypeConstraint", VideoErrorKind.InvalidRequest, "Ark does not accept this combination, such as a ratio together with a first frame; change the request."),
        Refused(401, "AuthenticationError", VideoErrorKind.Authentication, "Ark does not accept the key; check it, and that it belongs to this region: keys are bound to one."),
        Refused(403, "AccountOverdueError", VideoErrorKind.InsufficientFunds, "The account is overdue; settle the bill in the console. Waiting does not help."),
        Refused(403, "AccessDenied", VideoErrorKind.Permission, "The account may not use this model; check its rights in the console."),
        Refused(404, "InvalidEndpoint.NotFound", VideoErrorKind.NotFound, "Ark does not know the model; check the region and whether the model is still offered."),
        Refused(404, "ModelNotOpen", VideoErrorKind.Permission, "The model is not activated for the account; activate it in the console."),
        .. RateLimits.Select(static code => Refused(429, code, VideoErrorKind.RateLimited, "Too many requests for this model; wait and send fewer.") with { IsTransient = true }),
        Refused(429, "QuotaExceeded", VideoErrorKind.ConcurrencyLimited, "The account's quota for this model is used up for the moment; wait until tasks have ended.") with { IsTransient = true },
        Refused(429, "SetLimitExceeded", VideoErrorKind.Permission, "A limit that the account has set for itself is reached; raise it in the console."),
        Refused(429, "ModelLoadingError", VideoErrorKind.ProviderFault, "The model is being loaded; try again later.") with { IsTransient = true },
        Refused(429, "ServerOverloaded", VideoErrorKind.ProviderFault, "Ark is overloaded; try again later.") with { IsTransient = true },
        new()
        {
            Status = 500,
            Code = "InternalServiceError",
            Kind = VideoErrorKind.ProviderFault,
            ProvesAbsence = false,
            IsTransient = true,
            Advice = "Ark has an internal error; try again later.",
            Source = Source,
        },
    ]);

    private static IEnumerable<string> Moderation =>
    [
        "InputTextSensitiveContentDetected",
        "InputTextSensitiveContentDetected.PolicyViolation",
        "InputImageSensitiveContentDetected",
        "InputImageSensitiveContentDetected.PolicyViolation",
        "InputVideoSensitiveContentDetected",
        "InputVideoSensitiveContentDetected.PolicyViolation",
        "InputVideoSensitiveContentDetected.PrivacyInformation",
        "InputAudioSensitiveContentDetected",
        "InputAudioSensitiveContentDetected.PolicyViolation",
    ];

    private static IEnumerable<string> RateLimits =>
        ["RateLimitExceeded.EndpointRPMExceeded", "RateLimitExceeded.EndpointTPMExceeded", "ModelAccountRpmRateLimitExceeded", "ModelAccountTpmRateLimitExceeded"];

    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, ArkJsonContext.Default.ArkErrorReply)?.Error?.Code;

    /// <summary>Gets the kind of a task's failure. Codes are families: what follows a dot says more of the same.</summary>
    public static VideoErrorKind FailureKind(string? code) => Family(code) switch
    {
        null => VideoErrorKind.Unknown,
        var family when family.EndsWith("SensitiveContentDetected", StringComparison.Ordinal) => VideoErrorKind.ContentRefused,
        "InvalidParameter" or "MissingParameter" => VideoErrorKind.InvalidRequest,
        "InternalServiceError" or "ServerOverloaded" or "ModelLoadingError" => VideoErrorKind.ProviderFault,
        _ => VideoErrorKind.Unknown,
    };

    private static string? Family(string? code) => code?.IndexOf('.', StringComparison.Ordinal) is { } dot and >= 0 ? code[..dot] : code;

    private static SubmitProofRow Refused(int status, string code, VideoErrorKind kind, string advice) =>
        new() { Status = status, Code = code, Kind = kind, ProvesAbsence = true, Advice = advice, Source = Source };
}
