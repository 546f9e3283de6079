using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Routes Replicate's HTTP API (replicate.md).</summary>
internal static class ReplicateApi
{
    public const string Version = "/v1";

    private const string Predictions = Version + "/predictions";
    private const string Models = Version + "/models/";
    private const string Files = Version + "/files";

    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
        else if (IsRead(exchange) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            await ReplicateErrors.WriteAsync(exchange, 401, ReplicateErrors.NoAccess).ConfigureAwait(false);
        else if (exchange.BearerToken() is not { } key || !exchange.State.Accepts(key))
            await ReplicateErrors.WriteAsync(exchange, 401, ReplicateErrors.NoAccess).ConfigureAwait(false);
        else
            await RouteAsync(exchange).ConfigureAwait(false);
    }

    private static bool IsRead(Exchange exchange) => exchange.Path.StartsWith(Predictions + "/", StringComparison.Ordinal) && HttpMethods.IsGet(exchange.Method);

    private static Task RouteAsync(Exchange exchange)
    {
        var steps = exchange.Path[1..].Split('/');
        return (exchange.Method, steps) switch
        {
            ("POST", ["v1", "models", var owner, var name, "predictions"]) => SubmitAsync(exchange, $"{owner}/{name}"),
            ("POST", ["v1", "predictions"]) => SubmitAsync(exchange, null),
            ("GET", ["v1", "predictions"]) => ReplicatePredictions.ListAsync(exchange),
            ("GET", ["v1", "predictions", var id]) => ReplicatePredictions.GetAsync(exchange, id),
            ("POST", ["v1", "predictions", var id, "cancel"]) => ReplicatePredictions.CancelAsync(exchange, id),
            ("GET", ["v1", "models", var owner, var name]) => ReplicateModels.WriteAsync(exchange, $"{owner}/{name}"),
            ("POST", ["v1", "files"]) => ReplicateFiles.CreateAsync(exchange),
            ("GET", ["v1", "files", var id]) => ReplicateFiles.GetAsync(exchange, id),
            _ when exchange.Path.StartsWith(Models, StringComparison.Ordinal) || exchange.Path.StartsWith(Files, StringComparison.Ordinal) || exchange.Path.StartsWith(Predictions, StringComparison.Ordinal) =>
                ReplicateErrors.WriteAsync(exchange, 405, "Method not allowed"),
            _ => ReplicateErrors.WriteAsync(exchange, 404, ReplicateErrors.NotFound),
        };
    }

    private static async Task SubmitAsync(Exchange exchange, string? model)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await ReplicateErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await ReplicateErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else
            await ReadAsync(exchange, model).ConfigureAwait(false);
    }

    private static async Task ReadAsync(Exchange exchange, string? model)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            await ReplicateErrors.WriteAsync(exchange, 400, "The request body is not valid JSON.").ConfigureAwait(false);
            return;
        }

        using (body)
            await ReplicateSubmit.CreateAsync(exchange, model, body.RootElement).ConfigureAwait(false);
    }
}
