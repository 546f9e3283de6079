using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ltx;

/// <summary>The error bodies of the LTX API (ltx.md d.3).</summary>
internal static class LtxErrors
{
    public const string Invalid = "invalid_request_error";
    public const string Filtered = "content_filtered_error";
    public const string RateLimit = "rate_limit_error";
    public const string ConcurrencyLimit = "concurrency_limit_error";
    public const string Api = "api_error";
    public const string NotFound = "not_found_error";

    public static Task WriteAsync(Exchange exchange, int status, string type, string message) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "error");
        json.WriteStartObject("error");
        json.WriteString("type", type);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        var (type, message) = status switch
        {
            400 => (Invalid, "The request is invalid."),
            401 => ("authentication_error", "Invalid API key"),
            402 => ("insufficient_funds_error", "Not enough credits"),
            403 => ("permission_error", "This endpoint is not available for your account"),
            404 => (NotFound, "Not found"),
            413 => ("request_too_large", "The request is too large"),
            422 => (Filtered, "The content was rejected by safety filters"),
            429 when fault.Code == ConcurrencyLimit => (ConcurrencyLimit, "Too many concurrent requests. Please try again later."),
            429 => (RateLimit, "Queue limit exceeded. Please try again later."),
            503 => ("service_unavailable", "Service temporarily unavailable"),
            504 => ("timeout", "Request timeout"),
            529 => ("overloaded_error", "Temporarily overloaded"),
            _ => (Api, "An unexpected error occurred"),
        };
        return WriteAsync(exchange, status, fault.Code ?? type, message);
    }
}
