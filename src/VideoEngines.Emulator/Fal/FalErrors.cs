using System.Globalization;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Fal;

/// <summary>fal's error bodies: <c>detail</c> as a text, or for a bad input and errors of models as a list (fal.md e.2).</summary>
internal static class FalErrors
{
    public const string NoAccess = "Cannot access application. Authentication is required to access this application.";
    public const string Refused = "content_policy_violation";

    public static Task WriteAsync(Exchange exchange, int status, string detail, string? errorType = null)
    {
        if (errorType is not null)
            exchange.Http.Response.Headers["X-Fal-Error-Type"] = errorType;
        return JsonAnswer.WriteAsync(exchange, status, json =>
        {
            json.WriteStartObject();
            json.WriteString("detail", detail);
            if (errorType is not null)
                json.WriteString("error_type", errorType);
            json.WriteEndObject();
        });
    }

    public static Task WriteAsync(Exchange exchange, IReadOnlyList<FalIssue> issues) => JsonAnswer.WriteAsync(exchange, 422, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("detail");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteStartArray("loc");
            foreach (var step in issue.Location)
            {
                if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    json.WriteNumberValue(index);
                else
                    json.WriteStringValue(step);
            }

            json.WriteEndArray();
            json.WriteString("msg", issue.Message);
            json.WriteString("type", issue.Type);
            json.WriteString("url", "https://docs.fal.ai/errors#" + issue.Type);
            json.WriteStartObject("ctx");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task WriteRefusalAsync(Exchange exchange) =>
        WriteAsync(exchange, [new FalIssue(Refused, "The content could not be processed because it contained material flagged by a content checker.", ["body", "prompt"])]);

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return WriteAsync(
            exchange,
            status,
            status switch
            {
                401 => NoAccess,
                404 => "Not Found",
                429 => "Too many requests",
                503 => "Service unavailable",
                504 => "Gateway timeout",
                >= 500 => "Internal Server Error",
                _ => "The request was refused.",
            },
            fault.Code);
    }
}
