using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Fal;

/// <summary>Routes fal's wire (fal.md e.1, e.4).</summary>
internal static class FalApi
{
    public const string Queue = "/queue/";

    private const string Initiate = "/rest/storage/upload/initiate";
    private const string Requests = "/requests/";
    private const string KeyPrefix = "Key ";

    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
        else if (exchange.Path.StartsWith(FalStorage.TargetPrefix, StringComparison.Ordinal))
            await FalStorage.ReceiveAsync(exchange).ConfigureAwait(false);
        else if (IsRead(exchange) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            await FalErrors.WriteAsync(exchange, 401, FalErrors.NoAccess).ConfigureAwait(false);
        else if (Key(exchange) is not { } key || !exchange.State.Accepts(key))
            await FalErrors.WriteAsync(exchange, 401, FalErrors.NoAccess).ConfigureAwait(false);
        else if (exchange.Path == Initiate)
            await WithBodyAsync(exchange, FalStorage.InitiateAsync).ConfigureAwait(false);
        else if (exchange.Path.StartsWith(Queue, StringComparison.Ordinal))
            await RouteQueueAsync(exchange, exchange.Path[Queue.Length..]).ConfigureAwait(false);
        else
            await FalErrors.WriteAsync(exchange, 404, "Not Found").ConfigureAwait(false);
    }

    private static bool IsRead(Exchange exchange) => exchange.Path.Contains(Requests, StringComparison.Ordinal) && HttpMethods.IsGet(exchange.Method);

    /// <summary>fal's scheme is Key; Bearer is refused.</summary>
    private static string? Key(Exchange exchange)
    {
        var header = exchange.Http.Request.Headers.Authorization.ToString();
        return header.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase) ? header[KeyPrefix.Length..].Trim() : null;
    }

    private static Task RouteQueueAsync(Exchange exchange, string path)
    {
        var at = path.IndexOf(Requests, StringComparison.Ordinal);
        if (at < 0)
        {
            return !HttpMethods.IsPost(exchange.Method)
                ? FalErrors.WriteAsync(exchange, 405, "Method Not Allowed")
                : FalSchemas.Find(path) is { } schema
                    ? SubmitAsync(exchange, schema)
                    : FalErrors.WriteAsync(exchange, 404, $"Application '{path}' not found");
        }

        var app = path[..at];
        var rest = path[(at + Requests.Length)..].Split('/');
        return (exchange.Method, rest) switch
        {
            ("GET", [var id]) => FalReads.ResultAsync(exchange, app, id),
            ("GET", [var id, "status"]) => FalReads.StatusAsync(exchange, app, id),
            ("PUT", [var id, "cancel"]) => FalReads.CancelAsync(exchange, app, id),
            _ => FalErrors.WriteAsync(exchange, 404, "Not Found"),
        };
    }

    private static async Task SubmitAsync(Exchange exchange, FalSchema schema)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await FalErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await FalErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else
            await WithBodyAsync(exchange, (_, body) => FalSubmit.CreateAsync(exchange, schema, body)).ConfigureAwait(false);
    }

    private static async Task WithBodyAsync(Exchange exchange, Func<Exchange, JsonElement, Task> handle)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            await FalErrors.WriteAsync(exchange, [new FalIssue("json_invalid", "JSON decode error", ["body"])]).ConfigureAwait(false);
            return;
        }

        using (body)
            await handle(exchange, body.RootElement).ConfigureAwait(false);
    }
}
