using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>OpenAI's error body: type, message, param and code (openai-videos.md A.5). Which codes videos have is not documented: these are patterned on the rest of the API.</summary>
internal static class OpenAIErrors
{
    public const string InvalidRequest = "invalid_request_error";

    public static Task WriteAsync(Exchange exchange, int status, string message, string? code = null, string? param = null, string type = InvalidRequest) =>
        JsonAnswer.WriteAsync(exchange, status, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("message", message);
            json.WriteString("type", type);
            json.WriteString("param", param);
            json.WriteString("code", code);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    public static Task WriteAsync(Exchange exchange, OpenAIIssue issue) => WriteAsync(exchange, 400, issue.Message, issue.Code, issue.Param);

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return status switch
        {
            401 => WriteUnauthorizedAsync(exchange),
            429 => WriteAsync(exchange, status, "Rate limit reached. Please try again later.", "rate_limit_exceeded", type: "requests"),
            >= 500 => WriteAsync(exchange, status, "The server had an error while processing your request.", type: "server_error"),
            _ => WriteAsync(exchange, status, "The request was refused."),
        };
    }

    public static Task WriteUnauthorizedAsync(Exchange exchange) => WriteAsync(exchange, 401, "Incorrect API key provided.", "invalid_api_key");
}
