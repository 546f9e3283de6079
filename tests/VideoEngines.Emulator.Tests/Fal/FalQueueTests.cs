using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Fal;

public sealed class FalQueueTests
{
    private const string Endpoint = "fal-ai/kling-video/v3/standard/text-to-video";
    private const string App = "fal-ai/kling-video";
    private const string Text = """{"prompt":"a boat","duration":"5"}""";

    [Fact]
    public async Task Submit_Valid_AnswersAddressesOfTheApp()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await PostAsync(server, Endpoint, Text);

        Assert.Equal((200, "IN_QUEUE", "0"), (reply.Status, reply.Field("status"), reply.Field("queue_position")));
        Assert.Equal($"{server.Emulator.AddressOf("fal")}/{App}/requests/{reply.Field("request_id")}", reply.Field("response_url"));
        Assert.Equal(reply.Field("response_url") + "/status", reply.Field("status_url"));
    }

    [Theory]
    [InlineData(0, "IN_QUEUE")]
    [InlineData(2, "IN_PROGRESS")]
    [InlineData(12, "COMPLETED")]
    public async Task Status_AsTimePasses_IsTheQueues(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server);
        server.Advance(seconds);

        var reply = await GetAsync(server, id, "/status?logs=1");

        Assert.Equal((200, status), (reply.Status, reply.Field("status")));
        Assert.Equal(seconds > 0, reply.Json.TryGetProperty("logs", out var logs) && logs.GetArrayLength() == 1);
    }

    [Fact]
    public async Task Result_Early_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await GetAsync(server, await SubmitAsync(server), string.Empty);

        Assert.Equal((400, """{"detail":"Request is still in progress"}"""), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Result_Ended_HasVideoAndHeaders()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server);
        server.Advance(12);

        var reply = await GetAsync(server, id, string.Empty);

        Assert.Equal(200, reply.Status);
        Assert.Equal("video/mp4", reply.Json.GetProperty("video").GetProperty("content_type").GetString());
        Assert.False(reply.Json.TryGetProperty("seed", out _));
        Assert.Equal((id, "5"), (reply.Response.Headers.GetValues("x-fal-request-id").Single(), reply.Response.Headers.GetValues("x-fal-billable-units").Single()));
    }

    [Fact]
    public async Task Result_Refused_IsAnErrorOfACompletedRequest()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter, Provider = "fal" });
        var id = await SubmitAsync(server);
        server.Advance(12);

        var (status, result) = (await GetAsync(server, id, "/status"), await GetAsync(server, id, string.Empty));

        Assert.Equal(("COMPLETED", "content_policy_violation"), (status.Field("status"), status.Field("error_type")));
        Assert.Equal((422, "content_policy_violation"), (result.Status, result.Json.GetProperty("detail")[0].GetProperty("type").GetString()));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(0, 200, "OK")]
    [InlineData(3, 202, "CANCELLATION_REQUESTED")]
    [InlineData(12, 400, "ALREADY_COMPLETED")]
    public async Task Cancel_AsTimePasses_Differs(double seconds, int status, string word)
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server);
        server.Advance(seconds);

        var reply = await server.SendAsync(HttpMethod.Put, $"fal/queue/{App}/requests/{id}/cancel", "{}", "Key k");

        Assert.Equal((status, word), (reply.Status, reply.Field("status")));
    }

    [Theory]
    [InlineData("Bearer k")]
    [InlineData(null)]
    public async Task Submit_OtherScheme_IsRefused(string? key)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "fal/queue/" + Endpoint, Text, key);

        Assert.Equal(401, reply.Status);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Status_OfAnotherApp_IsNotFound()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server);

        Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, $"fal/queue/fal-ai/veo3.1/requests/{id}/status", null, "Key k")).Status);
    }

    [Theory]
    [InlineData(Endpoint, """{"duration":"5"}""", "value_error")]
    [InlineData(Endpoint, """{"prompt":"a","multi_prompt":[{"prompt":"b"}]}""", "value_error")]
    [InlineData(Endpoint, """{"prompt":"a","duration":5}""", "string_type")]
    [InlineData(Endpoint, """{"prompt":"a","duration":"16"}""", "literal_error")]
    [InlineData(Endpoint, """{"prompt":"a","image_url":"https://a.example/a.png"}""", "extra_forbidden")]
    [InlineData(Endpoint, """{"prompt":"a","generate_audio":"yes"}""", "bool_type")]
    [InlineData(Endpoint, "[]", "model_attributes_type")]
    [InlineData(Endpoint, "{", "json_invalid")]
    [InlineData("fal-ai/kling-video/v3/standard/image-to-video", """{"prompt":"a"}""", "missing")]
    [InlineData("fal-ai/kling-video/v3/standard/image-to-video", """{"prompt":"a","start_image_url":"ftp://a"}""", "file_download_error")]
    [InlineData("fal-ai/kling-video/v3/standard/image-to-video", """{"prompt":"a","start_image_url":"data:image/png;base64,%%"}""", "file_download_error")]
    [InlineData("fal-ai/wan/v2.7/text-to-video", """{"prompt":"a","duration":"5"}""", "int_type")]
    [InlineData("fal-ai/ltx-2.3/text-to-video/fast", """{"prompt":"a","duration":20,"fps":50}""", "value_error")]
    [InlineData("fal-ai/veo3.1/lite/first-last-frame-to-video", """{"prompt":"a","first_frame_url":"https://a.example/a.png","last_frame_url":"https://a.example/b.png","duration":"4s"}""", "literal_error")]
    [InlineData("bytedance/seedance-2.0/reference-to-video", """{"prompt":"a","audio_urls":["https://a.example/a.mp3"]}""", "value_error")]
    [InlineData("wan/v2.6/reference-to-video", """{"prompt":"a","video_urls":["https://a.example/1","https://a.example/2","https://a.example/3","https://a.example/4"]}""", "sequence_too_long")]
    public async Task Submit_Invalid_ListsTheProblem(string endpoint, string body, string type)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await PostAsync(server, endpoint, body);

        Assert.Equal(422, reply.Status);
        Assert.Contains(reply.Json.GetProperty("detail").EnumerateArray(), problem => problem.GetProperty("type").GetString() == type);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Submit_UnknownEndpoint_IsNotFound()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(404, (await PostAsync(server, "fal-ai/sora-2/text-to-video", Text)).Status);
    }

    [Fact]
    public async Task Storage_FileWithoutItsBytes_CannotBeUsed()
    {
        await using var server = await TestServer.StartAsync();
        var announced = await server.SendAsync(HttpMethod.Post, "fal/rest/storage/upload/initiate?storage_type=fal-cdn-v3", """{"file_name":"a.png","content_type":"image/png"}""", "Key k");
        var input = $$"""{"prompt":"a","image_url":"{{announced.Field("file_url")}}"}""";

        var before = await PostAsync(server, "fal-ai/veo3.1/image-to-video", input);
        using var bytes = new ByteArrayContent(new byte[10]);
        var put = await server.Http.PutAsync(new Uri(announced.Field("upload_url")), bytes, TestServer.Token);
        var after = await PostAsync(server, "fal-ai/veo3.1/image-to-video", input);

        Assert.Equal((422, 200, 200), (before.Status, (int)put.StatusCode, after.Status));
    }

    private static Task<Reply> PostAsync(TestServer server, string endpoint, string body) => server.SendAsync(HttpMethod.Post, "fal/queue/" + endpoint, body, "Key k");

    private static Task<Reply> GetAsync(TestServer server, string id, string rest) => server.SendAsync(HttpMethod.Get, $"fal/queue/{App}/requests/{id}{rest}", null, "Key k");

    private static async Task<string> SubmitAsync(TestServer server) => (await PostAsync(server, Endpoint, Text)).Field("request_id");
}
