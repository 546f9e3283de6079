using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Google;

/// <summary>Google's error bodies: google.rpc.Status under <c>error</c> (google-veo.md C.3, Errors).</summary>
internal static class VeoErrors
{
    /// <summary>How both refusals of content begin; the code is the filter's (C.3, RAI filtering).</summary>
    public static string Refusal(string code) => $"The prompt could not be submitted. It might violate the usage guidelines. If you think this was an error, send feedback. Support codes: {code}";

    public static string Filtered(string code) => $"Veo could not generate videos because the content might violate the usage guidelines. Support codes: {code}";

    public static Task WriteAsync(Exchange exchange, int status, string message, string? name = null) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteNumber("code", status);
        json.WriteString("message", message);
        json.WriteString("status", name ?? NameOf(status));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Task NotFoundAsync(Exchange exchange) => WriteAsync(exchange, 404, "Requested entity was not found.");

    public static Task UnauthorizedAsync(Exchange exchange) =>
        WriteAsync(exchange, 401, "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.");

    public static Task ExhaustedAsync(Exchange exchange) => WriteAsync(exchange, 429, "Resource exhausted. Please try again later.");

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return WriteAsync(exchange, status, status switch
        {
            429 => "Resource exhausted. Please try again later.",
            503 => "The service is currently unavailable.",
            504 => "Deadline expired before operation could complete.",
            >= 500 => "Internal error encountered.",
            _ => "The request was refused.",
        }, fault.Code);
    }

    private static string NameOf(int status) => status switch
    {
        400 => "INVALID_ARGUMENT",
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ABORTED",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        503 => "UNAVAILABLE",
        504 => "DEADLINE_EXCEEDED",
        >= 500 => "INTERNAL",
        _ => "FAILED_PRECONDITION",
    };
}
