using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Routes the server's calls; each exists under <c>/api</c> too (comfyui.md).</summary>
internal static class ComfyUIApi
{
    private const string Alias = "/api";

    public static Task HandleAsync(Exchange exchange)
    {
        // The jobs call is under /api only, and old servers do not have it.
        if (exchange.Path.StartsWith("/api/jobs", StringComparison.Ordinal) && !exchange.State.Options.ComfyUIChoosesIds)
            return ComfyUIJobs.HandleAsync(exchange);
        var path = exchange.Path.StartsWith(Alias + "/", StringComparison.Ordinal) ? exchange.Path[Alias.Length..] : exchange.Path;
        if (HttpMethods.IsGet(exchange.Method))
            return GetAsync(exchange, path);
        return !HttpMethods.IsPost(exchange.Method) ? ComfyUIErrors.WriteTextAsync(exchange, 405, "405: Method Not Allowed") : path switch
        {
            "/prompt" => ComfyUISubmit.HandleAsync(exchange),
            "/queue" => ComfyUIQueue.ChangeAsync(exchange),
            "/interrupt" => ComfyUIQueue.InterruptAsync(exchange),
            "/history" => ComfyUIHistory.ChangeAsync(exchange),
            "/upload/image" => ComfyUIFiles.UploadAsync(exchange),
            "/free" => ComfyUIErrors.WriteTextAsync(exchange, 200, string.Empty),
            _ => ComfyUIErrors.WriteTextAsync(exchange, 405, "405: Method Not Allowed"),
        };
    }

    private static Task GetAsync(Exchange exchange, string path)
    {
        const string history = "/history/";
        return path switch
        {
            "/queue" => ComfyUIQueue.ReadAsync(exchange),
            "/history" => ComfyUIHistory.ListAsync(exchange),
            _ when path.StartsWith(history, StringComparison.Ordinal) => ComfyUIHistory.ReadAsync(exchange, path[history.Length..]),
            "/view" => ComfyUIFiles.ViewAsync(exchange),
            "/ws" => ComfyUIEvents.HandleAsync(exchange),
            "/prompt" => ComfyUIQueue.CountAsync(exchange),
            "/system_stats" => ComfyUIInfo.StatsAsync(exchange),
            "/features" => ComfyUIInfo.FeaturesAsync(exchange),
            "/object_info" => ComfyUIInfo.NodesAsync(exchange),
            _ => ComfyUIErrors.WriteTextAsync(exchange, 404, "404: Not Found"),
        };
    }
}
