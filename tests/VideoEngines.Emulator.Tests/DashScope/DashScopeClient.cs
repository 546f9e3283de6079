using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.DashScope;

/// <summary>Calls DashScope's wire at an emulator.</summary>
internal static class DashScopeClient
{
    public const string Video = "/api/v1/services/aigc/video-generation/video-synthesis";
    public const string Portrait = "/api/v1/services/aigc/image2video/video-synthesis";
    public const string Text = """{"model":"wan2.6-t2v","input":{"prompt":"a boat"},"parameters":{"size":"1280*720","duration":5}}""";

    public static Task<Reply> DashScopeAsync(this TestServer server, string path, string? body = null, string? key = "Bearer k", bool isAsync = true, bool resolves = false) =>
        server.SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, "dashscope" + path, body, key, request =>
        {
            if (isAsync && body is not null)
                request.Headers.Add("X-DashScope-Async", "enable");
            if (resolves)
                request.Headers.Add("X-DashScope-OssResourceResolve", "enable");
        });

    public static async Task<string> SubmitDashScopeAsync(this TestServer server, string body = Text, string path = Video)
    {
        var reply = await server.DashScopeAsync(path, body);
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Json.GetProperty("output").GetProperty("task_id").GetString()!;
    }

    public static async Task<JsonElement> DashScopeTaskAsync(this TestServer server, string id) => (await server.DashScopeAsync("/api/v1/tasks/" + id)).Json;

    public static string Status(this JsonElement task) => task.GetProperty("output").GetProperty("task_status").GetString()!;
}
