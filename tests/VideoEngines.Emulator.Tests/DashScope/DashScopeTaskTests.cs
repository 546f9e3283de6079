using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.DashScope;

public sealed class DashScopeTaskTests
{
    [Fact]
    public async Task Submit_Valid_AnswersTheTask()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.DashScopeAsync(DashScopeClient.Video, DashScopeClient.Text);

        var output = reply.Json.GetProperty("output");
        Assert.Equal((200, "PENDING"), (reply.Status, output.GetProperty("task_status").GetString()));
        Assert.True(Guid.TryParse(output.GetProperty("task_id").GetString(), out _));
        Assert.True(Guid.TryParse(reply.Field("request_id"), out _));
        Assert.Equal(0.5m, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(0, "PENDING")]
    [InlineData(2, "RUNNING")]
    [InlineData(12, "SUCCEEDED")]
    public async Task Read_Time_ShowsTheStatus(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();
        server.Advance(seconds);

        Assert.Equal(status, (await server.DashScopeTaskAsync(id)).Status());
    }

    [Fact]
    public async Task Read_Succeeded_TellsVideoPromptsTimesAndUsage()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();
        server.Advance(12);

        var task = await server.DashScopeTaskAsync(id);

        var output = task.GetProperty("output");
        Assert.StartsWith(server.Emulator.AddressOf("dashscope") + "/media/", output.GetProperty("video_url").GetString(), StringComparison.Ordinal);
        Assert.Equal(("2026-11-22 20:00:00.000", "2026-11-22 20:00:12.000"), (output.GetProperty("submit_time").GetString(), output.GetProperty("end_time").GetString()));
        Assert.Equal("a boat", output.GetProperty("orig_prompt").GetString());
        Assert.NotEqual("a boat", output.GetProperty("actual_prompt").GetString());
        var usage = task.GetProperty("usage");
        Assert.Equal((5, 0, 720, "1280*720"), (usage.GetProperty("duration").GetInt32(), usage.GetProperty("input_video_duration").GetInt32(), usage.GetProperty("SR").GetInt32(), usage.GetProperty("size").GetString()));
    }

    [Fact]
    public async Task Read_S2V_HasItsVideoInResultsAndItsClassAsText()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync(
            """{"model":"wan2.2-s2v","input":{"image_url":"https://m.example/a.png","audio_url":"https://m.example/a.mp3?seconds=7.5"},"parameters":{"resolution":"720P"}}""", DashScopeClient.Portrait);
        server.Advance(12);

        var task = await server.DashScopeTaskAsync(id);

        Assert.EndsWith(".mp4", task.GetProperty("output").GetProperty("results").GetProperty("video_url").GetString(), StringComparison.Ordinal);
        Assert.Equal((7.5m, "720"), (task.GetProperty("usage").GetProperty("video_duration").GetDecimal(), task.GetProperty("usage").GetProperty("SR").GetString()));
        Assert.Equal(7.5m * 0.129018m, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Read_VideoOnceDone_IsAnMp4()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync("""{"model":"wan3.0-video","input":{"prompt":"a boat"},"parameters":{"resolution":"480P","ratio":"4:3","duration":2,"audio":false}}""");
        server.Advance(12);
        var url = (await server.DashScopeTaskAsync(id)).GetProperty("output").GetProperty("video_url").GetString()!;

        var video = await server.Http.GetByteArrayAsync(new Uri(url), TestServer.Token);

        Assert.True(video.AsSpan(4, 4).SequenceEqual("ftyp"u8));
        var job = Assert.Single(server.Emulator.Jobs);
        Assert.Equal((720, 544, false, TimeSpan.FromSeconds(2)), (job.Width, job.Height, job.HasAudio, job.Duration));
    }

    [Fact]
    public async Task Read_UnknownOrOlderThanADay_IsUnknownAndNoError()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();
        var other = await server.DashScopeAsync("/api/v1/tasks/never-existed");
        server.Advance(TimeSpan.FromHours(24).TotalSeconds + 1);

        Assert.Equal((200, "UNKNOWN"), (other.Status, other.Json.Status()));
        Assert.Equal("UNKNOWN", (await server.DashScopeTaskAsync(id)).Status());
        Assert.Equal(0.5m, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Cancel_Pending_IsCanceledAndFree()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();

        var reply = await server.DashScopeAsync($"/api/v1/tasks/{id}/cancel", "{}");

        Assert.Equal((200, "CANCELED"), (reply.Status, (await server.DashScopeTaskAsync(id)).Status()));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public async Task Cancel_RunningOrEnded_IsRefusedAndChangesNothing(double seconds)
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();
        server.Advance(seconds);
        var before = (await server.DashScopeTaskAsync(id)).Status();

        var reply = await server.DashScopeAsync($"/api/v1/tasks/{id}/cancel", "{}");

        Assert.Equal((400, "UnsupportedOperation"), (reply.Status, reply.Field("code")));
        Assert.Equal(before, (await server.DashScopeTaskAsync(id)).Status());
        Assert.Equal(0.5m, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Cancel_Twice_TheSecondIsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitDashScopeAsync();
        await server.DashScopeAsync($"/api/v1/tasks/{id}/cancel", "{}");

        Assert.Equal(400, (await server.DashScopeAsync($"/api/v1/tasks/{id}/cancel", "{}")).Status);
    }

    [Fact]
    public async Task Read_Failed_IsAStatusWithCodeAndFree()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter, Provider = "dashscope" });
        var id = await server.SubmitDashScopeAsync();
        server.Advance(12);

        var output = (await server.DashScopeTaskAsync(id)).GetProperty("output");

        Assert.Equal(("FAILED", "DataInspectionFailed"), (output.GetProperty("task_status").GetString(), output.GetProperty("code").GetString()));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Submit_AboveTheLimit_Waits()
    {
        await using var server = await TestServer.StartAsync(static options => options.Concurrency["dashscope"] = 1);
        await server.SubmitDashScopeAsync();
        var second = await server.SubmitDashScopeAsync();
        server.Advance(11);

        Assert.Equal("PENDING", (await server.DashScopeTaskAsync(second)).Status());
    }

    [Fact]
    public async Task List_OfAModel_ShowsItsTasksNewestFirst()
    {
        await using var server = await TestServer.StartAsync();
        var first = await server.SubmitDashScopeAsync();
        var second = await server.SubmitDashScopeAsync();
        await server.SubmitDashScopeAsync("""{"model":"wan2.7-t2v","input":{"prompt":"a boat"}}""");

        var list = await server.DashScopeAsync("/api/v1/tasks/?model_name=wan2.6-t2v&status=PENDING");

        Assert.Equal([second, first], list.Data.EnumerateArray().Select(static task => task.GetProperty("task_id").GetString()!));
    }
}
