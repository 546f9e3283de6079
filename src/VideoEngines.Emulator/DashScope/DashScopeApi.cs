using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Routes the DashScope API (wan-dashscope.md c.2).</summary>
internal static class DashScopeApi
{
    public const string VideoPath = "/api/v1/services/aigc/video-generation/video-synthesis";
    public const string PortraitPath = "/api/v1/services/aigc/image2video/video-synthesis";
    private const string FaceCheckPath = "/api/v1/services/aigc/image2video/face-detect";
    private const string UploadsPath = "/api/v1/uploads";
    private const string TasksPath = "/api/v1/tasks";
    private const string CancelSuffix = "/cancel";
    private const string AsyncHeader = "X-DashScope-Async";

    public static Task HandleAsync(Exchange exchange)
    {
        if (exchange.Path.StartsWith(MediaEndpoint.Prefix, StringComparison.Ordinal))
            return MediaEndpoint.HandleAsync(exchange);
        if (exchange.Path == DashScopeUploadEndpoints.TargetPath && HttpMethods.IsPost(exchange.Method))
            return DashScopeUploadEndpoints.ReceiveAsync(exchange);
        if (IsRead(exchange) && exchange.Take(EmulatorFaultKind.PollUnauthorized) is not null)
            return DashScopeErrors.InvalidKeyAsync(exchange);
        return exchange.BearerToken() is { } key && exchange.State.Accepts(key) ? RouteAsync(exchange) : DashScopeErrors.InvalidKeyAsync(exchange);
    }

    private static bool IsRead(Exchange exchange) => exchange.Path.StartsWith(TasksPath + "/", StringComparison.Ordinal) && HttpMethods.IsGet(exchange.Method);

    private static Task RouteAsync(Exchange exchange)
    {
        var path = exchange.Path.TrimEnd('/');
        var isPost = HttpMethods.IsPost(exchange.Method);
        var isGet = HttpMethods.IsGet(exchange.Method);
        return path switch
        {
            VideoPath or PortraitPath when isPost => SubmitAsync(exchange, path),
            FaceCheckPath when isPost => WithBodyAsync(exchange, DashScopeFaceCheck.AnswerAsync),
            UploadsPath when isGet => DashScopeUploadEndpoints.WritePolicyAsync(exchange),
            TasksPath when isGet => DashScopeTasks.ListAsync(exchange),
            _ when path.StartsWith(TasksPath + "/", StringComparison.Ordinal) => RouteTaskAsync(exchange, path[(TasksPath.Length + 1)..], isGet, isPost),
            _ => DashScopeErrors.WriteAsync(exchange, 404, "NotFound", "The requested path does not exist."),
        };
    }

    private static Task RouteTaskAsync(Exchange exchange, string rest, bool isGet, bool isPost)
    {
        if (isGet && !rest.Contains('/', StringComparison.Ordinal))
            return DashScopeTasks.GetAsync(exchange, rest);
        return isPost && rest.EndsWith(CancelSuffix, StringComparison.Ordinal)
            ? DashScopeTasks.CancelAsync(exchange, rest[..^CancelSuffix.Length])
            : DashScopeErrors.WriteAsync(exchange, 405, "MethodNotAllowed", "The method is not allowed here.");
    }

    private static async Task SubmitAsync(Exchange exchange, string path)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await DashScopeErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await DashScopeErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (exchange.Http.Request.Headers[AsyncHeader].ToString() != "enable")
            await DashScopeErrors.WriteAsync(exchange, 403, "AccessDenied", "current user api does not support synchronous calls.").ConfigureAwait(false);
        else
            await WithBodyAsync(exchange, (e, body) => DashScopeSubmit.CreateAsync(e, path, body)).ConfigureAwait(false);
    }

    private static async Task WithBodyAsync(Exchange exchange, Func<Exchange, JsonElement, Task> handle)
    {
        JsonDocument? body = null;
        try
        {
            if (exchange.Http.Request.HasJsonContentType())
                body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            // Refused below, like a body of another type.
        }

        if (body is null)
        {
            await DashScopeErrors.WriteAsync(exchange, 400, "BadRequest", "Required body invalid, please check the request body format.").ConfigureAwait(false);
            return;
        }

        using (body)
            await handle(exchange, body.RootElement).ConfigureAwait(false);
    }
}
