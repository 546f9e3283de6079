using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Replicate;

public sealed class ReplicatePredictionTests
{
    private const string Veo = "models/google/veo-3.1/predictions";
    private const string Text = """{"input":{"prompt":"a boat","duration":4}}""";

    [Fact]
    public async Task Create_Valid_AnswersAPrediction()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await PostAsync(server, Veo, Text);

        Assert.Equal((201, "starting", 26), (reply.Status, reply.Field("status"), reply.Field("id").Length));
        Assert.Equal($"{server.Emulator.AddressOf("replicate")}/predictions/{reply.Field("id")}", reply.Json.GetProperty("urls").GetProperty("get").GetString());
        Assert.Equal("a boat", reply.Json.GetProperty("input").GetProperty("prompt").GetString());
    }

    [Theory]
    [InlineData(0, "starting")]
    [InlineData(2, "processing")]
    [InlineData(12, "succeeded")]
    public async Task Read_AsTimePasses_ShowsTheStatus(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = (await PostAsync(server, Veo, Text)).Field("id");
        server.Advance(seconds);

        var reply = await GetAsync(server, "predictions/" + id);

        Assert.Equal(status, reply.Field("status"));
        Assert.Equal(seconds > 10 ? System.Text.Json.JsonValueKind.String : System.Text.Json.JsonValueKind.Null, reply.Json.GetProperty("output").ValueKind);
    }

    [Fact]
    public async Task Read_AnHourAfterTheEnd_HasNothingLeft()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await PostAsync(server, Veo, Text)).Field("id");
        server.Advance(12 + 3600);

        var reply = await GetAsync(server, "predictions/" + id);

        Assert.Equal(("succeeded", "True", System.Text.Json.JsonValueKind.Null), (reply.Field("status"), reply.Field("data_removed"), reply.Json.GetProperty("output").ValueKind));
        Assert.False(reply.Json.GetProperty("input").TryGetProperty("prompt", out _));
    }

    [Fact]
    public async Task Version_Always_AnswersAList()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await PostAsync(server, "predictions", """{"version":"abcdef","input":{"anything":1}}""")).Field("id");
        server.Advance(12);

        Assert.Equal(1, (await GetAsync(server, "predictions/" + id)).Json.GetProperty("output").GetArrayLength());
    }

    [Fact]
    public async Task Cancel_Running_IsCanceledAndNotBilled()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await PostAsync(server, Veo, Text)).Field("id");
        server.Advance(3);

        var reply = await PostAsync(server, $"predictions/{id}/cancel", string.Empty);

        Assert.Equal((200, "canceled", 0m), (reply.Status, reply.Field("status"), server.Emulator.Billing.BilledUsd));
    }

    [Fact]
    public async Task Failure_Always_HasATextAndNoCode()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed, Provider = "replicate" });
        var id = (await PostAsync(server, Veo, Text)).Field("id");
        server.Advance(12);

        var reply = await GetAsync(server, "predictions/" + id);

        Assert.Equal(("failed", "Prediction failed."), (reply.Field("status"), reply.Field("error")));
    }

    [Theory]
    [InlineData(Veo, "{}", "input is required")]
    [InlineData(Veo, """{"input":{}}""", "prompt is required")]
    [InlineData(Veo, """{"input":{"prompt":"a","duration":5}}""", "must be one of the following: 4, 6, 8")]
    [InlineData(Veo, """{"input":{"prompt":"a","duration":"4"}}""", "Expected: integer")]
    [InlineData(Veo, """{"input":{"prompt":"a","image":"boat.png"}}""", "format 'uri'")]
    [InlineData(Veo, """{"input":{"prompt":"a","image":"http://127.0.0.1/replicate/v1/files/none"}}""", "does not exist")]
    [InlineData(Veo, """{"input":{"prompt":"a","start_image":"https://a.example/a.png"}}""", "start_image is not allowed")]
    [InlineData(Veo, """{"input":{"prompt":"a"},"prompt":"b"}""", "prompt is not allowed")]
    [InlineData("models/kwaivgi/kling-v3-video/predictions", """{"input":{"prompt":"a","duration":2}}""", "between 3 and 15")]
    [InlineData("predictions", """{"input":{"prompt":"a"}}""", "version is required")]
    public async Task Create_Invalid_IsRefused(string path, string body, string detail)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await PostAsync(server, path, body);

        Assert.Equal((422, "422", "Input validation failed"), (reply.Status, reply.Field("status"), reply.Field("title")));
        Assert.Contains(detail, reply.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData("models/no/such/predictions", "Bearer k", 404)]
    [InlineData(Veo, "Key k", 401)]
    [InlineData(Veo, null, 401)]
    public async Task Create_UnknownModelOrKey_IsRefused(string path, string? key, int status)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(status, (await server.SendAsync(HttpMethod.Post, "replicate/v1/" + path, Text, key)).Status);
    }

    private static Task<Reply> PostAsync(TestServer server, string path, string body) => server.SendAsync(HttpMethod.Post, "replicate/v1/" + path, body, "Bearer k");

    private static Task<Reply> GetAsync(TestServer server, string path) => server.SendAsync(HttpMethod.Get, "replicate/v1/" + path, null, "Bearer k");
}
