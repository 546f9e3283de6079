using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ark;

/// <summary>Routes Ark's content generation (seedance-ark.md b.2).</summary>
internal static class ArkApi
{
    private const string Tasks = "/api/v3/contents/generations/tasks";

    public static Task HandleAsync(Exchange exchange)
    {
        var path = exchange.Path;
        var method = exchange.Method;
        if (path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
            return MediaEndpoint.HandleAsync(exchange);
        if (path.StartsWith(ArkLastFrame.Prefix, StringComparison.Ordinal))
            return ArkLastFrame.HandleAsync(exchange);
        if (HttpMethods.IsGet(method) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            return ArkErrors.UnauthorizedAsync(exchange);
        if (exchange.BearerToken() is not { } key || !exchange.State.Accepts(key))
            return ArkErrors.UnauthorizedAsync(exchange);
        if (path == Tasks)
        {
            return HttpMethods.IsPost(method) ? ArkSubmit.HandleAsync(exchange)
                : HttpMethods.IsGet(method) ? ArkTasks.ListAsync(exchange)
                : ArkErrors.WriteAsync(exchange, 405, "MethodNotAllowed", "The method is not allowed for this path.");
        }

        if (!path.StartsWith(Tasks + "/", StringComparison.Ordinal))
            return ArkErrors.WriteAsync(exchange, 404, "InvalidEndpoint.NotFound", "The path does not exist.");
        var id = path[(Tasks.Length + 1)..];
        return HttpMethods.IsGet(method) ? ArkTasks.GetAsync(exchange, id)
            : HttpMethods.IsDelete(method) ? ArkTasks.DeleteAsync(exchange, id)
            : ArkErrors.WriteAsync(exchange, 405, "MethodNotAllowed", "The method is not allowed for this path.");
    }
}
