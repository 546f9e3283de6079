using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Ark;

public sealed class ArkTasksTests
{
    private const string Tasks = "ark/api/v3/contents/generations/tasks";
    private const string Text = """{"model":"dreamina-seedance-2-0-260128","content":[{"type":"text","text":"a boat"}]}""";
    private const string Draft = """{"model":"seedance-1-5-pro-251215","content":[{"type":"text","text":"a boat"}],"draft":true,"duration":4,"ratio":"1:1"}""";

    public static TheoryData<string, string> Refused => new()
    {
        { """{"content":[]}""", "MissingParameter" },
        { With("content", "null"), "InvalidParameter" },
        { With("content", "[]"), "InvalidParameter" },
        { With("content", """[{"type":"text"}]"""), "MissingParameter" },
        { With("content", """[{"type":"image_url","image_url":{"url":"ftp://x/a.png"}}]"""), "InvalidParameter" },
        { With("content", """[{"type":"video_url","video_url":{"url":"data:video/mp4;base64,AA=="},"role":"reference_video"}]"""), "InvalidParameter" },
        { With("content", """[{"type":"audio_url","audio_url":{"url":"https://x/a.mp3"},"role":"reference_audio"}]"""), "InvalidParameter" },
        { With("content", """[{"type":"image_url","image_url":{"url":"https://x/a.png"},"role":"last_frame"}]"""), "InvalidParameter" },
        { With("content", """[{"type":"image_url","image_url":{"url":"https://x/a.png"},"role":"first_frame"},{"type":"image_url","image_url":{"url":"https://x/b.png"},"role":"reference_image"}]"""), "InvalidParameter" },
        { With("content", """[{"type":"draft_task","draft_task":{"id":"cgt-none"}}]"""), "InvalidParameter" },
        { With("resolution", "\"8k\""), "InvalidParameter" },
        { With("ratio", "\"7:3\""), "InvalidParameter" },
        { With("duration", "16"), "InvalidParameter" },
        { With("duration", "5.5"), "InvalidParameter" },
        { With("seed", "-2"), "InvalidParameter" },
        { With("seed", "4294967296"), "InvalidParameter" },
        { With("camera_fixed", "true"), "InvalidParameter" },
        { With("draft", "true"), "InvalidParameter" },
        { With("service_tier", "\"flex\""), "InvalidParameter" },
        { With("output_format", "\"mov\""), "InvalidParameter" },
        { With("execution_expires_after", "3599"), "InvalidParameter" },
        { With("callback_url", "\"nowhere\""), "InvalidParameter" },
        { With("watermark", "1"), "InvalidParameter" },
        { With("mode", "\"pro\""), "InvalidParameter" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Submit_BrokenRule_IsRefusedAndBuysNothing(string body, string code)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await SendAsync(server, HttpMethod.Post, Tasks, body);

        Assert.Equal((400, code), (reply.Status, reply.Json.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData("dreamina-seedance-2-0-260128", 200)]
    [InlineData("doubao-seedance-2-0-260128", 200)]
    [InlineData("seedance-1-5-pro-251215", 200)]
    [InlineData("doubao-seedance-1-5-pro-251215", 200)]
    [InlineData("seedance-2-0-260128", 404)]
    [InlineData("dreamina-seedance-9-0", 404)]
    public async Task Submit_Model_IsKnownByItsRegionsIds(string model, int status)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(status, (await SendAsync(server, HttpMethod.Post, Tasks, With("model", $"\"{model}\""))).Status);
    }

    [Fact]
    public async Task Submit_NoKey_Is401()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, Tasks, Text, null);

        Assert.Equal((401, "AuthenticationError"), (reply.Status, reply.Json.GetProperty("error").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(0, "queued")]
    [InlineData(2, "running")]
    [InlineData(12, "succeeded")]
    public async Task Get_OverTime_TellsTheStatus(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);
        server.Advance(seconds);

        Assert.Equal(status, (await TaskAsync(server, id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Get_Succeeded_TellsWhatWasMadeAndUsed()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, """{"model":"dreamina-seedance-2-0-260128","content":[{"type":"text","text":"a"}],"return_last_frame":true,"seed":7,"resolution":"480p","ratio":"9:16","duration":6}""");
        server.Advance(12);

        var task = await TaskAsync(server, id);

        Assert.Equal((7, "480p", "9:16", 6, 24), (task.GetProperty("seed").GetInt32(), task.GetProperty("resolution").GetString(), task.GetProperty("ratio").GetString(), task.GetProperty("duration").GetInt32(), task.GetProperty("framespersecond").GetInt32()));
        Assert.Equal(60264, task.GetProperty("usage").GetProperty("total_tokens").GetInt64());
        Assert.Equal(60264 * 7.0m / 1_000_000, server.Emulator.Billing.BilledUsd);
        using var frame = await server.Http.GetAsync(new Uri(task.GetProperty("content").GetProperty("last_frame_url").GetString()!), TestServer.Token);
        Assert.Equal((200, "image/png"), ((int)frame.StatusCode, frame.Content.Headers.ContentType!.MediaType));
        using var video = await server.Http.GetAsync(new Uri(task.GetProperty("content").GetProperty("video_url").GetString()!), TestServer.Token);
        Assert.Equal("video/mp4", video.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Get_ReferenceVideo_IsBilledAtTheRateOfVideoInput()
    {
        await using var server = await TestServer.StartAsync();
        await SubmitAsync(server, """{"model":"dreamina-seedance-2-0-260128","content":[{"type":"text","text":"a"},{"type":"video_url","video_url":{"url":"https://x/a.mp4"},"role":"reference_video"}],"duration":4,"ratio":"16:9"}""");

        Assert.Equal(9 * 21600 * 4.3m / 1_000_000, server.Emulator.Billing.PurchasedUsd);
    }

    [Fact]
    public async Task Get_AfterADay_TheAddressHasExpired()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);
        server.Advance(12 + (25 * 3600));

        using var video = await server.Http.GetAsync(new Uri((await TaskAsync(server, id)).GetProperty("content").GetProperty("video_url").GetString()!), TestServer.Token);

        Assert.Equal(403, (int)video.StatusCode);
    }

    [Fact]
    public async Task Get_AfterAWeek_IsGone()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);
        server.Advance(8 * 24 * 3600);

        Assert.Equal(404, (await SendAsync(server, HttpMethod.Get, $"{Tasks}/{id}")).Status);
    }

    [Fact]
    public async Task Draft_ThenFinal_RepeatsTheDraftAtAnotherSize()
    {
        await using var server = await TestServer.StartAsync();
        var draft = await SubmitAsync(server, Draft);
        server.Advance(12);
        var cheap = server.Emulator.Billing.BilledUsd;

        var final = await SubmitAsync(server, $$"""{"model":"seedance-1-5-pro-251215","content":[{"type":"draft_task","draft_task":{"id":"{{draft}}"} }],"resolution":"1080p"}""");
        server.Advance(12);
        var task = await TaskAsync(server, final);

        Assert.Equal(("480p", true), ((await TaskAsync(server, draft)).GetProperty("resolution").GetString(), (await TaskAsync(server, draft)).GetProperty("draft").GetBoolean()));
        Assert.Equal(("1080p", "1:1", 4, draft), (task.GetProperty("resolution").GetString(), task.GetProperty("ratio").GetString(), task.GetProperty("duration").GetInt32(), task.GetProperty("draft_task_id").GetString()));
        Assert.True(cheap < 4 * 640 * 640 * 24 / 1024 * 2.4m / 1_000_000);
    }

    [Fact]
    public async Task Delete_Queued_Cancels()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);

        Assert.Equal(200, (await SendAsync(server, HttpMethod.Delete, $"{Tasks}/{id}")).Status);

        Assert.Equal("cancelled", (await TaskAsync(server, id)).GetProperty("status").GetString());
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Delete_Running_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);
        server.Advance(5);

        Assert.Equal(409, (await SendAsync(server, HttpMethod.Delete, $"{Tasks}/{id}")).Status);
    }

    [Fact]
    public async Task Delete_Ended_DestroysTheRecordAndRefundsNothing()
    {
        await using var server = await TestServer.StartAsync();
        var id = await SubmitAsync(server, Text);
        server.Advance(12);
        var billed = server.Emulator.Billing.BilledUsd;

        Assert.Equal(200, (await SendAsync(server, HttpMethod.Delete, $"{Tasks}/{id}")).Status);

        Assert.Equal(404, (await SendAsync(server, HttpMethod.Get, $"{Tasks}/{id}")).Status);
        Assert.Equal(billed, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task List_Filters_AndPages()
    {
        await using var server = await TestServer.StartAsync();
        var first = await SubmitAsync(server, Text);
        var second = await SubmitAsync(server, Draft);
        await SubmitAsync(server, Text);
        await SendAsync(server, HttpMethod.Delete, $"{Tasks}/{first}");

        var byId = await SendAsync(server, HttpMethod.Get, $"{Tasks}?page_num=1&page_size=5&filter.task_ids={first}&filter.task_ids={second}");
        var cancelled = await SendAsync(server, HttpMethod.Get, $"{Tasks}?filter.status=cancelled");
        var page = await SendAsync(server, HttpMethod.Get, $"{Tasks}?page_num=2&page_size=2");

        Assert.Equal([second, first], Ids(byId));
        Assert.Equal([first], Ids(cancelled));
        Assert.Equal((3, 1), (page.Json.GetProperty("total").GetInt32(), Ids(page).Count));
    }

    [Fact]
    public async Task Callback_EveryChange_IsPostedUnsigned()
    {
        await using var server = await TestServer.StartAsync();
        await using var receiver = await CallbackReceiver.StartAsync();
        await SubmitAsync(server, With("callback_url", $"\"{receiver.Url}\""));

        var queued = await receiver.NextAsync();
        await server.Clock.TimerExistsAsync();
        server.Advance(2);
        var running = await receiver.NextAsync();
        await server.Clock.TimerExistsAsync();
        server.Advance(10);
        var ended = await receiver.NextAsync();

        Assert.Equal(["queued", "running", "succeeded"], new[] { queued, running, ended }.Select(static call => call.Status));
        Assert.Empty(ended.Signature);
    }

    private static string With(string member, string value)
    {
        var body = JsonNode.Parse(Text)!;
        body[member] = JsonNode.Parse(value);
        return body.ToJsonString();
    }

    private static List<string> Ids(Reply reply) => [.. reply.Json.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()!)];

    private static Task<Reply> SendAsync(TestServer server, HttpMethod method, string path, string? body = null) => server.SendAsync(method, path, body, "Bearer k");

    private static async Task<string> SubmitAsync(TestServer server, string body)
    {
        var reply = await SendAsync(server, HttpMethod.Post, Tasks, body);
        Assert.True(reply.Status == 200, reply.Text);
        return reply.Field("id");
    }

    private static async Task<JsonElement> TaskAsync(TestServer server, string id) => (await SendAsync(server, HttpMethod.Get, $"{Tasks}/{id}")).Json;
}
