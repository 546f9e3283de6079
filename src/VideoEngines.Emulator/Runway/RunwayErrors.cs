using System.Globalization;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>Runway's error bodies: <c>error</c>, and for a bad body <c>issues</c> and <c>docUrl</c> (runway.md D.8).</summary>
internal static class RunwayErrors
{
    public const string DocUrl = "https://docs.dev.runwayml.com/api";

    public static Task WriteAsync(Exchange exchange, int status, string error) => JsonAnswer.WriteAsync(exchange, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteEndObject();
    });

    public static Task WriteAsync(Exchange exchange, IReadOnlyList<RunwayIssue> issues) => JsonAnswer.WriteAsync(exchange, 400, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", "Validation of body failed");
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteStartArray("path");
            foreach (var step in issue.Path)
            {
                if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                    json.WriteNumberValue(index);
                else
                    json.WriteStringValue(step);
            }

            json.WriteEndArray();
            json.WriteString("message", issue.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("docUrl", DocUrl);
        json.WriteEndObject();
    });

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? defaultStatus;
        return WriteAsync(exchange, status, status switch
        {
            401 => "The API key you provided is not valid.",
            404 => "Not found",
            429 => "Too many requests. Please try again later.",
            502 or 503 or 504 => "The service is temporarily overloaded. Please try again later.",
            >= 500 => "An unexpected error occurred.",
            _ => "The request was refused.",
        });
    }
}
