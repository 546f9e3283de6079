using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingTaskTests
{
    [Fact]
    public async Task Submit_Valid_AnswersTheSubmittedTask()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", """{"prompt":"a","options":{"external_task_id":"scene-7"}}""");

        Assert.Equal(("0", "SUCCEED"), (reply.Field("code"), reply.Field("message")));
        Assert.NotEmpty(reply.Field("request_id"));
        Assert.Equal("submitted", reply.Data.GetProperty("status").GetString());
        Assert.Equal("scene-7", reply.Data.GetProperty("external_id").GetString());
        Assert.Equal(server.Clock.GetUtcNow().ToUnixTimeMilliseconds(), reply.Data.GetProperty("create_time").GetInt64());
    }

    [Fact]
    public async Task Submit_UsedExternalId_AnswersAlreadyExistsAndCreatesNothing()
    {
        await using var server = await TestServer.StartAsync();
        const string body = """{"prompt":"a","options":{"external_task_id":"once"}}""";
        await server.SubmitKlingAsync(body);

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", body);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains("already exists", reply.Field("message"), StringComparison.Ordinal);
        Assert.Equal(1, server.Emulator.Billing.AcceptedByExternalId["once"]);
    }

    [Fact]
    public async Task Submit_EmptyExternalIdTwice_IsAcceptedTwice()
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitKlingAsync("""{"prompt":"a","options":{"external_task_id":""}}""");
        await server.SubmitKlingAsync("""{"prompt":"a","options":{"external_task_id":""}}""");

        Assert.Equal(2, server.Emulator.Jobs.Count);
    }

    [Theory]
    [InlineData(0, "submitted")]
    [InlineData(1.999, "submitted")]
    [InlineData(2, "processing")]
    [InlineData(11.999, "processing")]
    [InlineData(12, "succeeded")]
    public async Task Read_AsTimePasses_ShowsTheStatus(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitKlingAsync();

        server.Advance(seconds);

        Assert.Equal(status, (await server.KlingTaskAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Read_TimeScale60_EndsSixtyTimesSooner()
    {
        await using var server = await TestServer.StartAsync(options => options.TimeScale = 60);
        var id = await server.SubmitKlingAsync();

        server.Advance(0.2);

        Assert.Equal("succeeded", (await server.KlingTaskAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Read_TimeScale60_KeepsWallClockTimestamps()
    {
        await using var server = await TestServer.StartAsync(options => options.TimeScale = 60);
        server.Advance(3600);
        var id = await server.SubmitKlingAsync();

        Assert.Equal(server.Clock.GetUtcNow().ToUnixTimeMilliseconds(), (await server.KlingTaskAsync(id)).GetProperty("create_time").GetInt64());
    }

    [Fact]
    public async Task Read_Succeeded_ShowsOutputAndBill()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitKlingAsync("""{"prompt":"a","settings":{"duration":5,"audio":"native"},"options":{"watermark_info":{"enabled":true}}}""");
        server.Advance(12);

        var task = await server.KlingTaskAsync(id);

        var output = task.GetProperty("outputs")[0];
        Assert.Equal(("video", "5.0"), (output.GetProperty("type").GetString(), output.GetProperty("duration").GetString()));
        Assert.StartsWith(server.Emulator.AddressOf("kling") + "/media/", output.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(output.GetProperty("url").GetString(), output.GetProperty("watermark_url").GetString());
        var bill = task.GetProperty("billing")[0];
        Assert.Equal(("unit", "video", "4.5"), (bill.GetProperty("charge_type").GetString(), bill.GetProperty("package_type").GetString(), bill.GetProperty("amount").GetString()));
    }

    [Fact]
    public async Task Read_ByExternalIds_AnswersThoseThatExist()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitKlingAsync("""{"prompt":"a","options":{"external_task_id":"x"}}""");

        var reply = await server.KlingAsync("/tasks?external_task_ids=x,unknown");

        Assert.Equal([id], reply.Data.EnumerateArray().Select(task => task.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Read_UnknownId_AnswersAnEmptyArray()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/tasks?task_ids=1");

        Assert.Equal((200, 0, 0), (reply.Status, reply.Code, reply.Data.GetArrayLength()));
    }

    [Fact]
    public async Task Read_SameIdTwice_AnswersItOnce()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitKlingAsync();

        var reply = await server.KlingAsync($"/tasks?task_ids={id},{id}");

        Assert.Equal(1, reply.Data.GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?task_ids=1&external_task_ids=2")]
    [InlineData("?task_ids=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21")]
    public async Task Read_WrongQuery_Answers1201(string query)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/tasks" + query);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Submit_OverConcurrency_Answers1303UntilASlotIsFree()
    {
        await using var server = await TestServer.StartAsync(options => options.Concurrency["kling"] = 1);
        await server.SubmitKlingAsync();

        var over = await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText);
        server.Advance(12);
        var after = await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText);

        Assert.Equal((429, 1303, 200), (over.Status, over.Code, after.Status));
    }

    [Theory]
    [InlineData("720p", "16:9", 1280, 720)]
    [InlineData("1080p", "9:16", 1080, 1920)]
    [InlineData("4k", "16:9", 3840, 2160)]
    [InlineData("720p", "1:1", 720, 720)]
    public async Task Submit_ResolutionAndRatio_GiveThePixels(string resolution, string ratio, int width, int height)
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitKlingAsync($$$"""{"prompt":"a","settings":{"resolution":"{{{resolution}}}","aspect_ratio":"{{{ratio}}}"}}""");

        var job = server.Emulator.Jobs.Single();
        Assert.Equal((width, height), (job.Width, job.Height));
    }

    [Theory]
    [InlineData(400, 300, "720p", 960, 720)]
    [InlineData(300, 400, "720p", 720, 960)]
    [InlineData(1000, 400, "4k", 4096, 1638)]
    public async Task Submit_EmbeddedFirstFrame_GivesItsRatio(int imageWidth, int imageHeight, string resolution, int width, int height)
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitKlingAsync(
            $$$"""{"contents":[{"type":"first_frame","url":"{{{Pictures.PngBase64(imageWidth, imageHeight)}}}"}],"settings":{"resolution":"{{{resolution}}}"}}""",
            "/image-to-video/kling-3.0");

        var job = server.Emulator.Jobs.Single();
        Assert.Equal((width, height), (job.Width, job.Height));
    }

    [Fact]
    public async Task Submit_JpegFirstFrame_GivesItsRatio()
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitKlingAsync(
            $$"""{"contents":[{"type":"first_frame","url":"{{Convert.ToBase64String(Pictures.Jpeg(500, 500))}}"}]}""", "/image-to-video/kling-3.0");

        var job = server.Emulator.Jobs.Single();
        Assert.Equal((720, 720), (job.Width, job.Height));
    }
}
