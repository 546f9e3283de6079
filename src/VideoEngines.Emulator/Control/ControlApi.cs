using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Control;

/// <summary>The endpoints under <c>/_emulator</c>. They are not recorded and need no key.</summary>
internal static class ControlApi
{
    private const string Prefix = "/_emulator/";
    private const int BodyLimit = 64 * 1024;

    public static Task HandleAsync(HttpContext http, EmulatorState state)
    {
        var path = http.Request.Path.Value ?? "/";
        var name = path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;
        return (http.Request.Method, name) switch
        {
            ("GET", "/" or "health") => JsonAnswer.WriteAsync(http, 200, json => ControlJson.WriteHealth(json, state)),
            ("GET", "requests") => JsonAnswer.WriteAsync(http, 200, json => ControlJson.WriteRequests(json, state)),
            ("GET", "jobs") => JsonAnswer.WriteAsync(http, 200, json => ControlJson.WriteJobs(json, state)),
            ("GET", "billing") => JsonAnswer.WriteAsync(http, 200, json => ControlJson.WriteBilling(json, state.Billing)),
            ("GET", "faults") => JsonAnswer.WriteAsync(http, 200, json => ControlJson.WriteFaults(json, state.Faults.Snapshot())),
            ("POST", "faults") => AddFaultAsync(http, state),
            ("DELETE", "faults") => DoneAsync(http, state.Faults.Clear),
            ("POST", "reset") => DoneAsync(http, state.Reset),
            _ => ErrorAsync(http, 404, $"There is nothing at {http.Request.Method} {path}. Providers are under {string.Join(" and ", EmulatedProviders.Names.Select(provider => "/" + provider))}, control is under {Prefix}."),
        };
    }

    private static async Task AddFaultAsync(HttpContext http, EmulatorState state)
    {
        var buffer = new byte[BodyLimit + 1];
        var length = await http.Request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, http.RequestAborted).ConfigureAwait(false);
        string? problem;
        EmulatorFault? fault = null;
        try
        {
            if (length > BodyLimit)
                problem = "The body is too large.";
            else
            {
                using var document = JsonDocument.Parse(buffer.AsMemory(0, length), new JsonDocumentOptions { AllowDuplicateProperties = false });
                problem = FaultJson.Parse(document.RootElement, out fault);
            }
        }
        catch (JsonException)
        {
            problem = "The body is not valid JSON.";
        }

        if (fault is null)
        {
            await ErrorAsync(http, 400, problem!).ConfigureAwait(false);
            return;
        }

        state.Faults.Add(fault);
        await JsonAnswer.WriteAsync(http, 201, json => FaultJson.Write(json, fault)).ConfigureAwait(false);
    }

    private static Task DoneAsync(HttpContext http, Action action)
    {
        action();
        http.Response.StatusCode = 204;
        return http.Response.CompleteAsync();
    }

    private static Task ErrorAsync(HttpContext http, int status, string text) => JsonAnswer.WriteAsync(http, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", text);
        json.WriteEndObject();
    });
}
