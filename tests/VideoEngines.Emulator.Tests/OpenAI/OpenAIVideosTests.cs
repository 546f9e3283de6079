using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.OpenAI;

public sealed class OpenAIVideosTests
{
    [Fact]
    public async Task Create_PromptOnly_AnswersTheRecordWithTheDefaults()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "openai").PostFormAsync(("prompt", "a kite"));

        Assert.Equal((200, "video", "sora-2", "queued", "720x1280", "4", "a kite"), (reply.Status, reply.Field("object"), reply.Field("model"), reply.Field("status"), reply.Field("size"), reply.Field("seconds"), reply.Field("prompt")));
        Assert.StartsWith("video_", reply.Field("id"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, reply.Json.GetProperty("error").ValueKind);
        Assert.Equal(0.4m, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(0, "queued", 0)]
    [InlineData(2, "in_progress", 0)]
    [InlineData(7, "in_progress", 50)]
    [InlineData(12, "completed", 100)]
    public async Task Retrieve_OverTime_ShowsStatusAndProgress(double seconds, string status, int progress)
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        var id = (await videos.PostFormAsync(("prompt", "a kite"))).Field("id");
        server.Advance(seconds);

        var reply = await videos.GetAsync("/" + id);

        Assert.Equal((status, progress), (reply.Field("status"), reply.Json.GetProperty("progress").GetInt32()));
        Assert.Equal(status != "completed", reply.Response.Headers.Contains("openai-poll-after-ms"));
    }

    [Fact]
    public async Task Retrieve_Completed_SaysWhenTheFileGoes()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");

        var video = await videos.FinishAsync(("prompt", "a kite"), ("model", "sora-2-pro"), ("size", "1792x1024"), ("seconds", "12"));

        Assert.Equal(86_400, video.Json.GetProperty("expires_at").GetInt64() - video.Json.GetProperty("completed_at").GetInt64());
        Assert.Equal(200, (await videos.GetAsync($"/{videos.Id}/content")).Status);
        server.Advance(86_400);
        Assert.Equal(404, (await videos.GetAsync($"/{videos.Id}/content")).Status);
    }

    [Theory]
    [InlineData("", "video/mp4")]
    [InlineData("?variant=video", "video/mp4")]
    [InlineData("?variant=thumbnail", "image/webp")]
    [InlineData("?variant=spritesheet", "image/webp")]
    public async Task Content_Variant_IsThatFile(string query, string type)
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        await videos.FinishAsync(("prompt", "a kite"));

        var reply = await videos.GetAsync($"/{videos.Id}/content{query}");

        Assert.Equal((200, type), (reply.Status, reply.Response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Content_NotThereOrNoVariant_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        var id = (await videos.PostFormAsync(("prompt", "a kite"))).Field("id");

        Assert.Equal(404, (await videos.GetAsync($"/{id}/content")).Status);
        server.Advance(12);
        Assert.Equal(400, (await videos.GetAsync($"/{id}/content?variant=poster")).Status);
        Assert.Equal(401, (await videos.GetAsync($"/{id}/content", key: null)).Status);
    }

    [Fact]
    public async Task Delete_EndedOnly_IsGoneAndStaysBilled()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        var id = (await videos.PostFormAsync(("prompt", "a kite"))).Field("id");

        Assert.Equal(400, (await videos.DeleteAsync(id)).Status);
        server.Advance(12);
        var deleted = await videos.DeleteAsync(id);

        Assert.Equal(("video.deleted", "True", id), (deleted.Field("object"), deleted.Field("deleted"), deleted.Field("id")));
        Assert.Equal((404, 404), ((await videos.GetAsync("/" + id)).Status, (await videos.DeleteAsync(id)).Status));
        Assert.Equal(0.4m, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task List_Pages_GoFromOneToTheNext()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Add((await videos.PostFormAsync(("prompt", "a kite"))).Field("id"));

        var first = (await videos.GetAsync("?limit=2")).Json;
        var second = (await videos.GetAsync($"?limit=2&after={first.GetProperty("last_id").GetString()}")).Json;
        var oldest = (await videos.GetAsync("?order=asc&limit=1")).Json;

        Assert.Equal((2, true, ids[2], ids[1]), (first.GetProperty("data").GetArrayLength(), first.GetProperty("has_more").GetBoolean(), first.GetProperty("first_id").GetString(), first.GetProperty("last_id").GetString()));
        Assert.Equal((ids[0], false), (second.GetProperty("data")[0].GetProperty("id").GetString(), second.GetProperty("has_more").GetBoolean()));
        Assert.Equal(ids[0], oldest.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Remix_Completed_IsANewJobOfTheSameShape()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");
        await videos.FinishAsync(("prompt", "a kite"), ("size", "1280x720"));

        var remix = await videos.PostJsonAsync("""{"prompt":"at night"}""", $"/{videos.Id}/remix");

        Assert.Equal((200, videos.Id, "at night", "1280x720"), (remix.Status, remix.Field("remixed_from_video_id"), remix.Field("prompt"), remix.Field("size")));
        Assert.Equal(2, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task EveryCall_AfterTheEnd_SaysThatThereIsNoModel()
    {
        await using var server = await TestServer.StartAsync(static options => options.Lifecycle = true);
        var videos = new VideosClient(server, "openai");

        var reply = await videos.PostFormAsync(("prompt", "a kite"));

        Assert.Equal((404, "model_not_found"), (reply.Status, reply.Json.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(404, (await videos.GetAsync()).Status);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Failed_Job_HasCodeAndTextAndCostsNothing()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter, Provider = "openai" });

        var error = (await new VideosClient(server, "openai").FinishAsync(("prompt", "a kite"))).Json;

        Assert.Equal(("failed", "moderation_blocked"), (error.GetProperty("status").GetString(), error.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData("whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=")]
    [InlineData("a secret as it is")]
    public async Task Webhook_Completed_IsASignedEvent(string secret)
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var server = await TestServer.StartAsync(options => (options.OpenAIWebhookAddress, options.OpenAIWebhookSecret) = (new Uri(receiver.Url), secret));
        var id = (await new VideosClient(server, "openai").PostFormAsync(("prompt", "a kite"))).Field("id");

        await server.Clock.TimerExistsAsync();
        server.Advance(12);
        var call = await receiver.NextAsync();

        var body = JsonDocument.Parse(call.Body).RootElement;
        Assert.Equal(("event", "video.completed", id), (body.GetProperty("object").GetString(), body.GetProperty("type").GetString(), body.GetProperty("data").GetProperty("id").GetString()));
        Assert.Equal(VideoEngines.Emulator.OpenAI.OpenAIWebhooks.Sign(secret, call.Id, call.Timestamp, call.Body), call.Signature);
    }

    // Kling's own test vector of Standard Webhooks, which is the same scheme.
    [Fact]
    public void Sign_KnownVector_IsItsSignature() => Assert.Equal(
        "v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=",
        VideoEngines.Emulator.OpenAI.OpenAIWebhooks.Sign(
            "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=", "9876543210", "1781080794",
            """{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}"""u8));
}
