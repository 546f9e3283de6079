using System.Text.Json;
using VideoEngines.Emulator.Tests.OpenAI;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Sglang;

public sealed class SglangVideosTests
{
    [Theory]
    [InlineData("""{"prompt":"x"}""", 4.0)]
    [InlineData("""{"prompt":"x","seconds":3}""", 3.0)]
    [InlineData("""{"prompt":"x","seconds":"3","fps":16}""", 3.0)]
    [InlineData("""{"prompt":"x","num_frames":33,"fps":16}""", 33 / 16d)]
    [InlineData("""{"prompt":"x","extra_body":{"num_frames":48}}""", 2.0)]
    public async Task Create_Json_FollowsFramesAndRate(string body, double seconds)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(200, (await new VideosClient(server, "sglang").PostJsonAsync(body)).Status);

        Assert.Equal(seconds, Assert.Single(server.Emulator.Jobs).Duration.TotalSeconds, 0.001);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"prompt":"x","size":"big"}""")]
    [InlineData("""{"prompt":"x","seconds":0}""")]
    [InlineData("""{"prompt":"x","num_frames":"many"}""")]
    [InlineData("""{"prompt":"x","reference_url":"a.png"}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task Create_Bad_Is400WithADetail(string body)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "sglang").PostJsonAsync(body);

        Assert.Equal((400, JsonValueKind.String), (reply.Status, reply.Json.GetProperty("detail").ValueKind));
    }

    [Fact]
    public async Task Create_Form_IsTakenToo()
    {
        await using var server = await TestServer.StartAsync();

        var video = await new VideosClient(server, "sglang").FinishAsync(("prompt", "x"), ("size", "832x480"), ("seconds", "2"), ("extra_body", """{"fps":16}"""));

        Assert.Equal(("completed", "2", "832x480"), (video.Field("status"), video.Field("seconds"), video.Field("size")));
    }

    [Fact]
    public async Task Content_Variant_IsTheNumberOfTheOutput()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "sglang");
        var video = await videos.FinishAsync(("prompt", "x"), ("n", "2"), ("seconds", "1"));

        var first = await videos.GetAsync($"/{videos.Id}/content");
        var second = await videos.GetAsync($"/{videos.Id}/content?variant=1");

        Assert.Equal(("2", 200, 200), (video.Field("num_outputs"), first.Status, second.Status));
        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(404, (await videos.GetAsync($"/{videos.Id}/content?variant=2")).Status);
        Assert.Equal(404, (await videos.GetAsync($"/{videos.Id}/content?variant=thumbnail")).Status);
    }

    [Theory]
    [InlineData(0, "cancelled")]
    [InlineData(3, "cancelling")]
    [InlineData(12, "completed")]
    public async Task Cancel_ByState_AnswersTheRecord(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "sglang");
        var id = (await videos.PostJsonAsync("""{"prompt":"x"}""")).Field("id");
        server.Advance(seconds);

        Assert.Equal(status, (await videos.PostJsonAsync("{}", $"/{id}/cancel")).Field("status"));

        Assert.Equal(status == "completed" ? "completed" : "cancelled", (await videos.GetAsync("/" + id)).Field("status"));
        Assert.Equal(status == "completed" ? 200 : 404, (await videos.GetAsync($"/{id}/content")).Status);
    }

    [Fact]
    public async Task Delete_Ended_DestroysTheRender()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "sglang");
        await videos.FinishAsync(("prompt", "x"));

        Assert.Equal("deleted", (await videos.DeleteAsync(videos.Id)).Field("status"));

        Assert.Equal(404, (await videos.GetAsync("/" + videos.Id)).Status);
    }

    [Fact]
    public async Task List_Always_HasNoWordOfPages()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "sglang");
        await videos.PostJsonAsync("""{"prompt":"x"}""");

        var list = (await videos.GetAsync()).Json;

        Assert.Equal(["object", "data"], list.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public async Task Failed_Job_HasATextAndNoCode()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed, Provider = "sglang" });

        var video = await new VideosClient(server, "sglang").FinishAsync(("prompt", "x"));

        Assert.Equal(200, video.Status);
        Assert.Equal(["message"], video.Json.GetProperty("error").EnumerateObject().Select(static member => member.Name));
    }
}
