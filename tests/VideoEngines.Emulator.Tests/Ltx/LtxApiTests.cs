using System.Globalization;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Ltx;

public sealed class LtxApiTests
{
    private const string Text = """{"prompt":"a boat","model":"ltx-2-3-fast","duration":6,"resolution":"1280x720"}""";

    [Fact]
    public async Task Job_FromSubmitToVideo_GoesThroughTheStates()
    {
        await using var server = await TestServer.StartAsync();

        var created = await server.LtxAsync("/v2/text-to-video", Text);
        var id = created.Field("id");
        var pending = await server.LtxAsync("/v2/text-to-video/" + id);
        server.Advance(5);
        var processing = await server.LtxAsync("/v2/text-to-video/" + id);
        server.Advance(7);
        var completed = await server.LtxAsync("/v2/text-to-video/" + id);

        Assert.Equal(202, created.Status);
        Assert.Equal(["created_at", "id"], created.Json.EnumerateObject().Select(static member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("pending", "processing", "completed"), (pending.Field("status"), processing.Field("status"), completed.Field("status")));
        Assert.Equal(TimeSpan.FromSeconds(12), Time(completed, "completed_at") - Time(completed, "created_at"));
        var video = await server.Http.GetAsync(new Uri(completed.Json.GetProperty("result").GetProperty("video_url").GetString()!), TestServer.Token);
        Assert.Equal("video/mp4", video.Content.Headers.ContentType?.MediaType);
        Assert.Matches("^[0-9a-f]{32}$", created.Response.Headers.GetValues("x-request-id").Single());
    }

    [Fact]
    public async Task Job_AskedForAtAnotherEndpoint_IsNotFound()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.LtxAsync("/v2/text-to-video", Text)).Field("id");

        AssertError(await server.LtxAsync("/v2/image-to-video/" + id), 404, "not_found_error");
    }

    [Fact]
    public async Task Job_DayAfterItsEnd_IsForgotten()
    {
        await using var server = await TestServer.StartAsync();
        var id = (await server.LtxAsync("/v2/text-to-video", Text)).Field("id");
        server.Advance(12 + (24 * 3600) - 1);

        Assert.Equal(200, (await server.LtxAsync("/v2/text-to-video/" + id)).Status);
        server.Advance(1);
        AssertError(await server.LtxAsync("/v2/text-to-video/" + id), 404, "not_found_error");
    }

    [Theory]
    [InlineData("/v2/text-to-audio")]
    [InlineData("/v1/video-to-video-hdr")]
    [InlineData("/v3/text-to-video")]
    public async Task Call_UnknownPath_IsNotFound(string path)
    {
        await using var server = await TestServer.StartAsync();

        AssertError(await server.LtxAsync(path, Text), 404, "not_found_error");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Key good")]
    public async Task Call_WithoutTheKey_IsUnauthorized(string? key)
    {
        await using var server = await TestServer.StartAsync(static options => options.ApiKeys.Add("good"));

        AssertError(await server.LtxAsync("/v2/text-to-video", Text, key), 401, "authentication_error");
        Assert.Empty(server.Emulator.Jobs);
    }

    [Fact]
    public async Task Synchronous_Submit_AnswersWithTheVideoWhenItIsMade()
    {
        await using var server = await TestServer.StartAsync(static options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.TimeScale = 1000;
        });

        var answer = await server.SendAsync(HttpMethod.Post, "ltx/v1/text-to-video", Text, "Bearer k");

        Assert.Equal((200, "video/mp4"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(EmulatedJobState.Succeeded, Assert.Single(server.Emulator.Jobs).State);
    }

    [Fact]
    public async Task Synchronous_ContentRefusedWhileItRenders_AnswersWithTheErrorAndBillsNothing()
    {
        await using var server = await TestServer.StartAsync(static options =>
        {
            options.TimeProvider = TimeProvider.System;
            options.TimeScale = 1000;
        });
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter, Provider = "ltx" });

        AssertError(await server.LtxAsync("/v1/text-to-video", Text), 422, "content_filtered_error");
        Assert.Equal(0m, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Synchronous_AfterItsEndAtTheProvider_IsNotFound()
    {
        await using var server = await TestServer.StartAsync(static options => options.Lifecycle = true);

        AssertError(await server.LtxAsync("/v1/text-to-video", Text), 404, "not_found_error");
    }

    [Fact]
    public async Task Fault_ModerationBefore_RefusesTheSubmit()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationBefore, Provider = "ltx" });

        AssertError(await server.LtxAsync("/v2/text-to-video", Text), 422, "content_filtered_error");
        Assert.Empty(server.Emulator.Jobs);
    }

    [Fact]
    public async Task Fault_JobFailed_TellsTheErrorAndRefunds()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed, Provider = "ltx" });
        var id = (await server.LtxAsync("/v2/text-to-video", Text)).Field("id");
        server.Advance(12);

        var failed = await server.LtxAsync("/v2/text-to-video/" + id);

        Assert.Equal(("failed", "api_error"), (failed.Field("status"), failed.Json.GetProperty("error").GetProperty("type").GetString()));
        Assert.Equal(0m, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(null, "rate_limit_error")]
    [InlineData("concurrency_limit_error", "concurrency_limit_error")]
    public async Task Fault_RateLimited_IsOneOfTheTwoLimits(string? code, string type)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Provider = "ltx", Code = code, RetryAfter = TimeSpan.FromSeconds(7) });

        var reply = await server.LtxAsync("/v2/text-to-video", Text);

        AssertError(reply, 429, type);
        Assert.Equal(TimeSpan.FromSeconds(7), reply.Response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public void Fault_CodesAndKindsThatDoNotExistHere_AreRefused()
    {
        Assert.DoesNotContain(EmulatorFaultKind.CostChanges, VideoEmulator.FaultsOf("ltx"));
        Assert.DoesNotContain(EmulatorFaultKind.EndsBeforeCancel, VideoEmulator.FaultsOf("ltx"));
    }

    [Fact]
    public async Task Upload_PutWithTheHeaders_CanBeUsedForADay()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await server.SendAsync(HttpMethod.Post, "ltx/v1/upload", null, "Bearer k");

        Assert.Equal(403, await PutAsync(server, upload, withHeaders: false));
        Assert.Equal(200, await PutAsync(server, upload, withHeaders: true));
        Assert.Equal(412, await PutAsync(server, upload, withHeaders: true));
        var body = $$"""{"prompt":"x","model":"ltx-2-3-pro","duration":6,"resolution":"1920x1080","image_uri":"{{upload.Field("storage_uri")}}"}""";
        Assert.Equal(202, (await server.LtxAsync("/v2/image-to-video", body)).Status);
        server.Advance(24 * 3600);
        AssertError(await server.LtxAsync("/v2/image-to-video", body), 400, "invalid_request_error");
    }

    [Fact]
    public async Task Upload_AnHourLater_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await server.SendAsync(HttpMethod.Post, "ltx/v1/upload", null, "Bearer k");
        server.Advance(3600);

        Assert.Equal(403, await PutAsync(server, upload, withHeaders: true));
    }

    private static async Task<int> PutAsync(TestServer server, Reply upload, bool withHeaders)
    {
        using var content = new ByteArrayContent(new byte[16]);
        foreach (var header in upload.Json.GetProperty("required_headers").EnumerateObject().Where(_ => withHeaders))
            content.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        using var answer = await server.Http.PutAsync(new Uri(upload.Field("upload_url")), content, TestServer.Token);
        return (int)answer.StatusCode;
    }

    private static DateTimeOffset Time(Reply reply, string name) => DateTimeOffset.Parse(reply.Field(name), CultureInfo.InvariantCulture);

    private static void AssertError(Reply reply, int status, string type)
    {
        Assert.Equal((status, "error"), (reply.Status, reply.Field("type")));
        Assert.Equal(type, reply.Json.GetProperty("error").GetProperty("type").GetString());
    }
}
