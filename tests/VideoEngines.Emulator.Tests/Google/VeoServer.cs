using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Google;

/// <summary>Calls of Google's two addresses.</summary>
internal static class VeoServer
{
    public const string Model = "/v1/projects/p/locations/us-central1/publishers/google/models/veo-3.1-generate-001";
    public const string Text = """{"instances":[{"prompt":"a boat"}],"parameters":{"durationSeconds":4}}""";
    public const string GeminiModel = "/v1beta/models/veo-3.1-generate-preview";

    public static Task<Reply> VertexAsync(this TestServer server, string path, string body, string? key = "Bearer k") => server.SendAsync(HttpMethod.Post, "vertex" + path, body, key);

    public static Task<Reply> GeminiAsync(this TestServer server, string path, string? body = null, string? key = "k") =>
        server.SendAsync(body is null ? HttpMethod.Get : HttpMethod.Post, "gemini" + path, body, null, request =>
        {
            if (key is not null)
                request.Headers.TryAddWithoutValidation("x-goog-api-key", key);
        });

    public static async Task<string> SubmitVertexAsync(this TestServer server, string body = Text, string model = Model) => (await server.VertexAsync(model + ":predictLongRunning", body)).Field("name");

    public static Task<Reply> FetchAsync(this TestServer server, string name) =>
        server.VertexAsync("/v1/" + name[..name.IndexOf("/operations/", StringComparison.Ordinal)] + ":fetchPredictOperation", $$"""{"operationName":"{{name}}"}""");

    public static string Message(this Reply reply) => reply.Json.GetProperty("error").GetProperty("message").GetString()!;

    public static (int Status, int Code, string Name) Error(this Reply reply)
    {
        var error = reply.Json.GetProperty("error");
        return (reply.Status, error.GetProperty("code").GetInt32(), error.GetProperty("status").GetString()!);
    }

    public static JsonElement Response(this Reply reply) => reply.Json.GetProperty("response");
}
