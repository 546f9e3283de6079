using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Replicate's error bodies: <c>title</c>, <c>detail</c>, <c>status</c> (replicate.md).</summary>
internal static class ReplicateErrors
{
    public const string NoAccess = "You did not pass a valid authentication token";
    public const string NotFound = "The requested resource could not be found.";

    public static Task WriteAsync(Exchange exchange, int status, string detail) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", status switch
        {
            401 => "Unauthenticated",
            402 => "Insufficient credit",
            404 => "Not found",
            405 => "Method not allowed",
            422 => "Input validation failed",
            429 => "Too many requests",
            >= 500 => "Internal server error",
            _ => "Bad request",
        });
        json.WriteString("detail", detail);
        json.WriteNumber("status", status);
        json.WriteEndObject();
    });

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return WriteAsync(exchange, status, status switch
        {
            401 => NoAccess,
            404 => NotFound,
            429 => "Request was throttled. Your rate limit resets in ~30s.",
            >= 500 => "An unexpected error occurred.",
            _ => "The request was refused.",
        });
    }
}
