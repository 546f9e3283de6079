using System.Globalization;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>Google's errors in common terms: google.rpc.Status in HTTP answers and in operations (GENAI), and refusals of content by their support codes or words (VX-RAI). Pure.</summary>
internal static class VeoErrorMapper
{
    /// <summary>The shape of an error that is a refusal of content.</summary>
    public const string ContentShape = "content";

    private const string Documented = "GENAI";

    /// <summary>
    /// Gets the documented HTTP errors. 4xx refuse the request before an operation exists; 500 to 504 are what Google's SDK sends again, which says nothing about whether an operation was made.
    /// </summary>
    public static SubmitProofTable Proofs { get; } = new(
        Row(400, VideoErrorKind.ContentRefused, "Google's filter refuses the prompt or an image; change them. The same request will be refused again.") with { Shape = ContentShape, Source = "VX-RAI" },
        Row(400, VideoErrorKind.InvalidRequest, "Change the request; if it is within the engine's limits, check that the project may use this model and region."),
        Row(401, VideoErrorKind.Authentication, "Check the credential of this account: at Vertex an access token that has not expired, at the Gemini API a key."),
        Row(403, VideoErrorKind.Permission, "Check that the account may use this project and model, and that the API is switched on there."),
        Row(404, VideoErrorKind.NotFound, "Google knows no such model, project, region or operation: check base address, project and region, and whether the model is still offered."),
        Row(429, VideoErrorKind.RateLimited, "The quota of this project, model and region is used up; wait, or ask Google for more.") with { IsTransient = true },
        Unknown(500),
        Unknown(502),
        Unknown(503),
        Unknown(504));

    /// <summary>Reads the name of the code out of an error body, e.g. <c>RESOURCE_EXHAUSTED</c>.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => Name(Read(body));

    /// <summary>Reads a refused submit.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static SubmitReply ReadSubmitError(ReadOnlySpan<byte> body)
    {
        var error = Read(body);
        return new SubmitReply(null, Name(error), IsRefusal(error?.Message) ? ContentShape : null);
    }

    /// <summary>Gets the kind of an operation's failure.</summary>
    public static VideoErrorKind FailureKind(VeoStatus error) => IsRefusal(error.Message) ? VideoErrorKind.ContentRefused : error.Code switch
    {
        // gRPC codes, and the HTTP statuses that they stand for: both were seen (VAI).
        3 or 9 or 11 or 400 => VideoErrorKind.InvalidRequest,
        5 or 404 => VideoErrorKind.NotFound,
        7 or 403 => VideoErrorKind.Permission,
        8 or 429 => VideoErrorKind.RateLimited,
        16 or 401 => VideoErrorKind.Authentication,
        4 or 13 or 14 or >= 500 => VideoErrorKind.ProviderFault,
        _ => VideoErrorKind.Unknown,
    };

    /// <summary>Gets the code of an operation's failure: the support code, or Google's number.</summary>
    public static string? FailureCode(VeoStatus error) => VeoSupportCode.Find(error.Message)?.Code ?? error.Code?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a text is one of a refusal of content: it has a support code, or says so in Google's words. The HTTP status of such answers is not documented; the words are.</summary>
    public static bool IsRefusal(string? text) => text is not null
        && (VeoSupportCode.Find(text) is not null
            || text.Contains("could not be submitted", StringComparison.OrdinalIgnoreCase)
            || text.Contains("couldn't be submitted", StringComparison.OrdinalIgnoreCase)
            || text.Contains("might violate", StringComparison.OrdinalIgnoreCase)
            || text.Contains("violates", StringComparison.OrdinalIgnoreCase));

    private static VeoStatus? Read(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, VeoJsonContext.Default.VeoErrorReply)?.Error;

    private static string? Name(VeoStatus? error) => error?.Status ?? error?.Code?.ToString(CultureInfo.InvariantCulture);

    private static SubmitProofRow Row(int status, VideoErrorKind kind, string advice) =>
        new() { Status = status, Kind = kind, ProvesAbsence = true, Advice = advice, Source = Documented };

    private static SubmitProofRow Unknown(int status) => new()
    {
        Status = status,
        Kind = VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "Google has a fault or is overloaded; try again later.",
        Source = Documented,
    };
}
