using System.Globalization;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling;

/// <summary>The documented error table (kling.md a.3) and its answers.</summary>
internal static class KlingErrors
{
    public static readonly IReadOnlyList<KlingError> Table =
    [
        new(401, 1000, "Authentication failed"),
        new(401, 1001, "Authorization header is empty"),
        new(401, 1002, "Authorization is invalid"),
        new(401, 1003, "Authorization is not yet valid"),
        new(401, 1004, "Authorization has expired"),
        new(429, 1100, "Account exception"),
        new(429, 1101, "Account in arrears"),
        new(429, 1102, "Account balance not enough"),
        new(403, 1103, "No permission to access this API or model"),
        new(400, 1200, "Invalid request parameters"),
        new(400, 1201, "Invalid parameter value"),
        new(404, 1202, "The request method is invalid"),
        new(404, 1203, "The requested resource does not exist"),
        new(400, 1300, "Trigger strategy of the platform"),
        new(400, 1301, "Trigger the content security policy of the platform"),
        new(429, 1302, "The API request is too fast, exceeding the platform rate limit"),
        new(429, 1303, "Parallel task over resource pack limit"),
        new(429, 1304, "Trigger the platform's IP whitelisting policy"),
        new(500, 5000, "Server internal error"),
        new(503, 5001, "Server temporarily unavailable, usually due to maintenance"),
        new(504, 5002, "Server internal timeout"),
    ];

    public static string AllCodes => string.Join(", ", Table.Select(row => row.Code));

    public static string Codes429 => string.Join(", ", Table.Where(row => row.Status == 429).Select(row => row.Code));

    public static KlingError? Find(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Table.FirstOrDefault(row => row.Code == number) : null;

    public static bool IsCode429(string code) => Find(code)?.Status == 429;

    public static KlingError Of(int code) => Table.First(row => row.Code == code);

    public static Task WriteAsync(Exchange exchange, int code, string? message = null) => WriteAsync(exchange, Of(code), message);

    /// <summary>Answers with the row a fault names: by code, else by status, else the given default.</summary>
    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultCode)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var row = fault.Code is { } code ? Find(code)! : Table.FirstOrDefault(row => row.Status == fault.Status) ?? Of(defaultCode);
        return WriteAsync(exchange, row with { Status = fault.Status ?? row.Status }, null);
    }

    private static Task WriteAsync(Exchange exchange, KlingError error, string? message) => JsonAnswer.WriteAsync(exchange, error.Status, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code", error.Code);
        json.WriteString("message", message ?? error.Message);
        json.WriteString("request_id", KlingJson.RequestId(exchange));
        json.WriteEndObject();
    });
}
