using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>DashScope's errors in common terms. Codes are dotted; the part before the first dot is the family, and the longer codes are for diagnosis. Pure.</summary>
internal static class AlibabaErrorMapper
{
    /// <summary>The code of a cancel that came when the task was no longer PENDING.</summary>
    public const string CancelRefused = "UnsupportedOperation";

    private const string Documented = "ALI-ERR";

    /// <summary>Gets the documented HTTP errors, by family. 4xx refuse the request before a task exists; 5xx leave open whether one was created.</summary>
    public static SubmitProofTable Proofs { get; } = new(
    [
        .. Refusals,
        // Codes are compared in full, shapes by family: the second set covers the longer codes of a family.
        .. Refusals.Select(static row => row with { Code = null, Shape = row.Code }),
        Unknown(500),
        Unknown(502),
        Unknown(503),
        Unknown(504),
    ]);

    private static IEnumerable<SubmitProofRow> Refusals =>
    [
        Refused(400, "DataInspectionFailed", VideoErrorKind.ContentRefused, "The content check refuses the prompt or an input; change them. The same request will be refused again."),
        Refused(400, "IPInfringementSuspect", VideoErrorKind.ContentRefused, "The prompt or an input is suspected to infringe rights of others; change them."),
        Refused(400, "Arrearage", VideoErrorKind.InsufficientFunds, "The account is in arrears; settle the bill in Alibaba's console."),
        Refused(400, "InvalidParameter", VideoErrorKind.InvalidRequest, "DashScope does not accept a parameter; change the request."),
        Refused(400, "BadRequest", VideoErrorKind.InvalidRequest, "DashScope misses an input or a parameter; change the request."),
        Refused(401, "InvalidApiKey", VideoErrorKind.Authentication, "Check the API key of this account, and that it belongs to the region of the base address: keys of other regions are refused in the same words."),
        Refused(403, "Workspace", VideoErrorKind.Permission, "The key's workspace may not use this model; change that in Alibaba's console."),
        Refused(403, "AccessDenied", VideoErrorKind.Permission, "The account may not use this model; activate Model Studio and the model in Alibaba's console, in the region of the key."),
        Refused(404, "ModelNotFound", VideoErrorKind.NotFound, "DashScope knows no such model in this region; check region and base address."),
        Refused(429, "Throttling.AllocationQuota", VideoErrorKind.InsufficientFunds, "The account's quota for this model is used up; raise it in Alibaba's console. Waiting a moment does not help."),
        Refused(429, "Throttling", VideoErrorKind.RateLimited, "Too many requests or tasks at a time; wait and send fewer.") with { IsTransient = true },
    ];

    /// <summary>Reads code and family out of an answer.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, DashScopeJsonContext.Default.DashScopeReply)?.Code is { Length: > 0 } code ? code : null;

    /// <summary>Gets what the proof table calls a code: its family, except where a longer code means something else.</summary>
    public static string? FamilyOf(string? code)
    {
        if (code is null || code == "Throttling.AllocationQuota")
        {
            return code;
        }

        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? code : code[..dot];
    }

    /// <summary>Gets the kind of a task's failure.</summary>
    public static VideoErrorKind FailureKind(string? code) => FamilyOf(code) switch
    {
        "DataInspectionFailed" or "IPInfringementSuspect" => VideoErrorKind.ContentRefused,
        "InvalidParameter" or "BadRequest" or "InvalidFile" or "InvalidURL" => VideoErrorKind.InvalidRequest,
        "InternalError" => VideoErrorKind.ProviderFault,
        "Throttling" or "Throttling.AllocationQuota" => VideoErrorKind.RateLimited,
        _ => VideoErrorKind.Unknown,
    };

    /// <summary>
    /// The status UNKNOWN: DashScope has no such task, or keeps it no longer. Within the day that tasks are kept this is an error like <em>not found</em>, which the layers above confirm several
    /// times before they hold the credits for a decision; it is never a failure, which would give them back.
    /// </summary>
    public static VideoEngineException NotShown(VideoEngineId engine, VideoJobHandle handle) => new(
        $"{engine}: DashScope does not know the task (status UNKNOWN), although tasks are kept for 24 hours. Check that the account's region is the one it was submitted in, and read it again later.")
    {
        EngineId = engine,
        Kind = VideoErrorKind.NotFound,
        ProviderCode = "UNKNOWN",
        IsTransient = true,
        Handle = handle,
    };

    private static SubmitProofRow Refused(int status, string family, VideoErrorKind kind, string advice) =>
        new() { Status = status, Code = family, Kind = kind, ProvesAbsence = true, Advice = advice, Source = Documented };

    private static SubmitProofRow Unknown(int status) => new()
    {
        Status = status,
        Kind = VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "DashScope has a fault or is overloaded; try again later.",
        Source = Documented,
    };
}
