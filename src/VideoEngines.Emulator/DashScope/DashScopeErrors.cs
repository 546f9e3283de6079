using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>DashScope's error bodies: code, message and request id (wan-dashscope.md c.3).</summary>
internal static class DashScopeErrors
{
    public static Task InvalidKeyAsync(Exchange exchange) => WriteAsync(exchange, 401, "InvalidApiKey", "Invalid API-key provided.");

    public static Task InvalidAsync(Exchange exchange, string message) => WriteAsync(exchange, 400, "InvalidParameter", message);

    public static Task WriteAsync(Exchange exchange, int status, string code, string message) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
        json.WriteEndObject();
    });

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        var (code, message) = status switch
        {
            401 => ("InvalidApiKey", "Invalid API-key provided."),
            403 => ("AccessDenied", "Access denied."),
            404 => ("ModelNotFound", "Model not exist."),
            429 => ("Throttling.RateQuota", "Requests rate limit exceeded, please try again later."),
            504 => ("InternalError.Timeout", "An internal timeout error has occurred."),
            >= 500 => ("InternalError", "An internal error has occurred, please try again later."),
            _ => ("InvalidParameter", "The request was refused."),
        };
        return WriteAsync(exchange, status, fault.Code ?? code, message);
    }
}
