using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Control;
using VideoEngines.Emulator.Kling;
using VideoEngines.Emulator.Runway;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Sends each request to its provider or to the control endpoints.</summary>
internal sealed class Dispatcher
{
    private readonly EmulatorState _state;

    public Dispatcher(EmulatorState state) => _state = state;

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        if (IsUnder(path, ProviderNames.Kling))
            return ServeAsync(new Exchange(http, _state, ProviderNames.Kling), KlingApi.HandleAsync);
        if (IsUnder(path, ProviderNames.Runway))
            return ServeAsync(new Exchange(http, _state, ProviderNames.Runway), RunwayApi.HandleAsync);
        return ControlApi.HandleAsync(http, _state);
    }

    private static bool IsUnder(string path, string provider) =>
        path.Length > provider.Length + 1 && path[provider.Length + 1] == '/' && path.AsSpan(1).StartsWith(provider, StringComparison.Ordinal);

    private static async Task ServeAsync(Exchange exchange, Func<Exchange, Task> handle)
    {
        try
        {
            if (exchange.Take(EmulatorFaultKind.ConnectionRefused) is not null)
            {
                exchange.Arrive();
                exchange.Drop();
                return;
            }

            var complete = RunwayApi.IsUploadTarget(exchange) || await exchange.ReadBodyAsync().ConfigureAwait(false);
            exchange.Arrive();
            if (complete)
                await handle(exchange).ConfigureAwait(false);
            else
                await JsonAnswer.WriteAsync(exchange, 413, static json =>
                {
                    json.WriteStartObject();
                    json.WriteString("error", "The body is too large for this emulator.");
                    json.WriteEndObject();
                }).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or IOException or ConnectionAbortedException && exchange.Aborted.IsCancellationRequested)
        {
            // The caller went away. A job that was accepted stays accepted.
        }
        finally
        {
            exchange.Complete();
        }
    }
}
