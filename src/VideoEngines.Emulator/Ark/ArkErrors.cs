using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ark;

/// <summary>Ark's error bodies (seedance-ark.md b.8).</summary>
internal static class ArkErrors
{
    public static Task WriteAsync(Exchange exchange, int status, string code, string message, string param = "") => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", $"{message} Request id: {exchange.Http.TraceIdentifier}");
        json.WriteString("param", param);
        json.WriteString("type", status switch { 401 => "Unauthorized", 403 => "Forbidden", 404 => "NotFound", 429 => "TooManyRequests", >= 500 => "InternalServerError", _ => "BadRequest" });
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Task UnauthorizedAsync(Exchange exchange) => WriteAsync(exchange, 401, "AuthenticationError", "The API key in the request is missing or invalid.");

    public static Task WriteAsync(Exchange exchange, ArkProblem problem) => WriteAsync(exchange, 400, problem.Code, problem.Message, problem.Param);

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return WriteAsync(exchange, status, fault.Code ?? CodeOf(status), "The request failed.");
    }

    private static string CodeOf(int status) => status switch
    {
        400 => "InvalidParameter",
        401 => "AuthenticationError",
        403 => "AccessDenied",
        404 => "InvalidEndpoint.NotFound",
        429 => "ModelAccountRpmRateLimitExceeded",
        _ => "InternalServiceError",
    };
}
