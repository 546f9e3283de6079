using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Kling's error answers to common terms. The code decides, never the HTTP status: 429 alone means six different things. Pure.</summary>
internal static class KlingErrorMapper
{
    /// <summary>The shape of a 1201 that is about the external task id.</summary>
    public const string ExternalIdShape = "external-id";

    private const string Documented = "K-ERR";
    private const string Observed = "K-SNAP";

    // Before the table: static members are set in the order of the text.
    private static readonly int[] OpenStatusCodes = [408, 409, 425, 499, 500, 502, 503, 504];

    /// <summary>
    /// Gets the documented errors, each with its documented status first. The codes from 1000 to 1304 say that Kling refused before there was a task, and so do they with another status,
    /// unless that status itself leaves open what happened. The 5000 family proves nothing. Anything else follows the default of the table.
    /// </summary>
    public static SubmitProofTable Proofs { get; } = new(
    [
        // A create with an external id that was used before is refused with 1201 and "already exists": then a task of this attempt does exist, and finding it by that id shows it.
        // The text is only trusted in this, the cautious direction.
        Row(400, 1201, VideoErrorKind.Conflict, "A task with this attempt id exists already; find it instead of submitting again.") with
        {
            Shape = ExternalIdShape, ProvesAbsence = false, Source = Observed,
        },
        .. Refusals,
        .. Faults,
        .. OpenStatuses,
        .. Refusals.Concat(Faults).Select(static row => row with { Status = null }),
    ]);

    private static IEnumerable<SubmitProofRow> Refusals =>
    [
        Row(401, 1000, VideoErrorKind.Authentication, "Check the API key of this account."),
        Row(401, 1001, VideoErrorKind.Authentication, "No API key arrived at Kling; check that a gateway in between keeps the Authorization header."),
        Row(401, 1002, VideoErrorKind.Authentication, "Kling does not accept the key; use an API key of Kling's developer console, complete and for this region's address."),
        Row(401, 1003, VideoErrorKind.Authentication, "The token is not valid yet; check the clock of whatever issues it.") with { IsTransient = true },
        Row(401, 1004, VideoErrorKind.Authentication, "The token has expired; issue a new one."),
        Row(429, 1100, VideoErrorKind.Permission, "Kling reports the account as abnormal; check its state in Kling's console."),
        Row(429, 1101, VideoErrorKind.InsufficientFunds, "The account is in arrears; settle the bill in Kling's console. Waiting does not help."),
        Row(429, 1102, VideoErrorKind.InsufficientFunds, "The account has no video pack with units left; buy one or turn on pay-as-you-go in Kling's console. Waiting does not help."),
        Row(403, 1103, VideoErrorKind.Permission, "The account may not use this model; check what it is entitled to in Kling's console."),
        Row(400, 1200, VideoErrorKind.InvalidRequest, "Kling does not accept a parameter; change the request."),
        Row(400, 1201, VideoErrorKind.InvalidRequest, "Kling does not accept the name or value of a parameter; change the request."),
        Row(404, 1202, VideoErrorKind.NotFound, "Kling does not know this call; check the base address."),
        Row(404, 1203, VideoErrorKind.NotFound, "Kling does not know the model or resource; check the base address and whether the model is still offered."),
        Row(400, 1300, VideoErrorKind.ContentRefused, "A policy of the platform blocks the request; change prompt or images."),
        Row(400, 1301, VideoErrorKind.ContentRefused, "The content check refuses the prompt or an image; change them. The same request will be refused again."),
        Row(429, 1302, VideoErrorKind.RateLimited, "Too many requests in a short time; wait and send fewer.") with { IsTransient = true },
        Row(429, 1303, VideoErrorKind.ConcurrencyLimited, "As many tasks run as the account's packs allow; wait until one has ended.") with { IsTransient = true },
        Row(429, 1304, VideoErrorKind.Permission, "This machine's address is not on the account's allow list; add it in Kling's console."),
    ];

    private static IEnumerable<SubmitProofRow> Faults =>
    [
        Fault(500, 5000, "Kling has an internal error; try again later."),
        Fault(503, 5001, "Kling is not available for the moment, mostly for maintenance; try again later."),
        Fault(504, 5002, "Kling timed out internally, mostly for load; try again later."),
    ];

    // What the default of the table leaves open stays open, whatever code a gateway's answer may carry.
    private static IEnumerable<SubmitProofRow> OpenStatuses => OpenStatusCodes.Select(static status => new SubmitProofRow
    {
        Status = status,
        Kind = status < 500 ? VideoErrorKind.Transport : VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "The answer leaves open what happened; try again later.",
        Source = Documented,
    });

    /// <summary>Gets the code of an error; null for success and for an answer without a code.</summary>
    public static string? ToErrorCode(string? code) => string.IsNullOrEmpty(code) || code == "0" ? null : code;

    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => ReadSubmitError(body).Code;

    /// <exception cref="JsonException">The answer is not JSON of the documented form.</exception>
    public static SubmitReply ReadSubmitError(ReadOnlySpan<byte> body)
    {
        var error = JsonSerializer.Deserialize(body, KlingJsonContext.Default.KlingErrorReply);
        var aboutExternalId = error?.Message?.Contains("external", StringComparison.OrdinalIgnoreCase) == true;
        return new SubmitReply(null, ToErrorCode(error?.Code), aboutExternalId ? ExternalIdShape : null);
    }

    /// <summary>An empty answer to a known id: it may be a task that is not shown yet, or no longer. The layers above count confirmations.</summary>
    public static VideoEngineException NotShown(VideoEngineId engine, VideoJobHandle handle) => new(
        $"{engine}: Kling does not show the job at the moment; it may not be visible yet, or may no longer be kept (30 days). The job is not affected; read it again later.")
    {
        EngineId = engine,
        Kind = VideoErrorKind.NotFound,
        IsTransient = true,
        Handle = handle,
    };

    private static SubmitProofRow Row(int status, int code, VideoErrorKind kind, string advice) => new()
    {
        Status = status,
        Code = code.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Kind = kind,
        ProvesAbsence = true,
        Advice = advice,
        Source = Documented,
    };

    private static SubmitProofRow Fault(int status, int code, string advice) =>
        Row(status, code, VideoErrorKind.ProviderFault, advice) with { ProvesAbsence = false, IsTransient = true };
}
