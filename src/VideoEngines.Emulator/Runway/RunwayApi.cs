using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>Routes the Runway API (runway.md D.2).</summary>
internal static class RunwayApi
{
    private const string Version = "2024-11-06";
    private const string VersionHeader = "X-Runway-Version";
    private const string Tasks = "/v1/tasks/";
    private const string Uploads = "/v1/uploads";
    private const string Organization = "/v1/organization";
    private const string NoSuchMethod = "Method not allowed";

    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
            await MediaEndpoint.HandleAsync(exchange).ConfigureAwait(false);
        else if (exchange.Path.StartsWith(RunwayUploadEndpoints.TargetPrefix, StringComparison.Ordinal) && HttpMethods.IsPost(exchange.Method))
            await RunwayUploadEndpoints.ReceiveAsync(exchange).ConfigureAwait(false);
        else if (IsRead(exchange) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            await RunwayErrors.WriteAsync(exchange, 401, "The API key you provided is not valid.").ConfigureAwait(false);
        else if (exchange.BearerToken() is not { } key || !exchange.State.Accepts(key))
            await RunwayErrors.WriteAsync(exchange, 401, "The API key you provided is not valid.").ConfigureAwait(false);
        else if (exchange.Http.Request.Headers[VersionHeader].ToString() is var version && version != Version)
            await RunwayErrors.WriteAsync(exchange, 400, version.Length == 0 ? $"The {VersionHeader} header is required." : $"The {VersionHeader} header must be {Version}.").ConfigureAwait(false);
        else
            await RouteAsync(exchange).ConfigureAwait(false);
    }

    private static bool IsRead(Exchange exchange) => exchange.Path.StartsWith(Tasks, StringComparison.Ordinal) && HttpMethods.IsGet(exchange.Method);

    private static Task RouteAsync(Exchange exchange)
    {
        var method = exchange.Method;
        if (RunwayModels.IsEndpoint(exchange.Path))
            return HttpMethods.IsPost(method) ? SubmitAsync(exchange) : RunwayErrors.WriteAsync(exchange, 405, NoSuchMethod);
        switch (exchange.Path)
        {
            case Uploads:
                return HttpMethods.IsPost(method) ? WithBodyAsync(exchange, RunwayUploadEndpoints.CreateAsync) : RunwayErrors.WriteAsync(exchange, 405, NoSuchMethod);
            case Organization:
                return HttpMethods.IsGet(method) ? RunwayOrganization.WriteAsync(exchange) : RunwayErrors.WriteAsync(exchange, 405, NoSuchMethod);
        }

        if (!exchange.Path.StartsWith(Tasks, StringComparison.Ordinal))
            return RunwayErrors.WriteAsync(exchange, 404, "Not found");
        var id = exchange.Path[Tasks.Length..];
        if (HttpMethods.IsGet(method))
            return RunwayTasks.GetAsync(exchange, id);
        return HttpMethods.IsDelete(method) ? RunwayTasks.DeleteAsync(exchange, id) : RunwayErrors.WriteAsync(exchange, 405, NoSuchMethod);
    }

    private static async Task SubmitAsync(Exchange exchange)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await RunwayErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await RunwayErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else
            await WithBodyAsync(exchange, RunwaySubmit.CreateAsync).ConfigureAwait(false);
    }

    private static async Task WithBodyAsync(Exchange exchange, Func<Exchange, JsonElement, Task> handle)
    {
        if (!exchange.Http.Request.HasJsonContentType())
        {
            await RunwayErrors.WriteAsync(exchange, 400, "The Content-Type must be application/json.").ConfigureAwait(false);
            return;
        }

        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            await RunwayErrors.WriteAsync(exchange, 400, "The request body is not valid JSON.").ConfigureAwait(false);
            return;
        }

        using (body)
            await handle(exchange, body.RootElement).ConfigureAwait(false);
    }
}
