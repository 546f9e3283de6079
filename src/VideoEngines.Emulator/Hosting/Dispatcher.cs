using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Control;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Sends each request to its provider or to the control endpoints.</summary>
internal sealed class Dispatcher
{
    private readonly EmulatorState _state;

    public Dispatcher(EmulatorState state) => _state = state;

    public Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        foreach (var provider in EmulatedProviders.All)
        {
            if (IsUnder(path, provider.Name))
                return ServeAsync(new Exchange(http, _state, provider.Name), provider);
        }

        return ControlApi.HandleAsync(http, _state);
    }

    private static bool IsUnder(string path, string provider) =>
        path.Length > provider.Length + 1 && path[provider.Length + 1] == '/' && path.AsSpan(1).StartsWith(provider, StringComparison.Ordinal);

    private static async Task ServeAsync(Exchange exchange, EmulatedProvider provider)
    {
        try
        {
            if (exchange.Take(EmulatorFaultKind.ConnectionRefused) is not null)
            {
                exchange.Arrive();
                exchange.Drop();
                return;
            }

            var complete = provider.ReadsBodyItself(exchange.Path, exchange.Method) || await exchange.ReadBodyAsync().ConfigureAwait(false);
            exchange.Arrive();
            if (complete)
                await provider.HandleAsync(exchange).ConfigureAwait(false);
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
