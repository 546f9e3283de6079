using System.Text.Json;
using VideoEngines.Emulator.Tests.OpenAI;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.VllmOmni;

public sealed class VllmVideosTests
{
    [Fact]
    public async Task Create_FramesAndRate_AreTheLengthOfTheVideo()
    {
        await using var server = await TestServer.StartAsync();

        var video = await new VideosClient(server, "vllm").FinishAsync(("prompt", "tide pools"), ("size", "832x480"), ("num_frames", "33"), ("fps", "16"));

        Assert.Equal(("completed", "4", "832x480"), (video.Field("status"), video.Field("seconds"), video.Field("size")));
        var job = Assert.Single(server.Emulator.Jobs);
        Assert.Equal((TimeSpan.FromSeconds(33 / 16d), 832, 480, false), (job.Duration, job.Width, job.Height, job.HasAudio));
    }

    [Theory]
    [InlineData("seconds", "3", 3.0)]
    [InlineData("num_frames", "48", 2.0)]
    [InlineData("user", "me", 1 / 24d)]
    public async Task Create_LengthLeftOut_FollowsTheDocumentedDefaults(string name, string text, double seconds)
    {
        await using var server = await TestServer.StartAsync();

        await new VideosClient(server, "vllm").PostFormAsync(("prompt", "x"), (name, text));

        Assert.Equal(seconds, Assert.Single(server.Emulator.Jobs).Duration.TotalSeconds, 0.001);
    }

    [Theory]
    [InlineData("seconds", "0", "seconds")]
    [InlineData("seconds", "4.5", "seconds")]
    [InlineData("size", "big", "size")]
    [InlineData("num_frames", "0", "num_frames")]
    [InlineData("num_frames", "many", "num_frames")]
    [InlineData("fps", "-1", "fps")]
    [InlineData("num_inference_steps", "201", "num_inference_steps")]
    [InlineData("guidance_scale", "20.5", "guidance_scale")]
    [InlineData("guidance_scale_2", "much", "guidance_scale_2")]
    [InlineData("boundary_ratio", "1.1", "boundary_ratio")]
    [InlineData("seed", "1.5", "seed")]
    public async Task Create_InvalidField_Is422AndNamesIt(string name, string text, string field)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "vllm").PostFormAsync(("prompt", "x"), (name, text));

        Assert.Equal((422, field), (reply.Status, reply.Json.GetProperty("detail")[0].GetProperty("loc")[1].GetString()));
    }

    [Fact]
    public async Task Create_Json_MissesThePrompt()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "vllm").PostJsonAsync("""{"prompt":"x"}""");

        Assert.Equal((422, "prompt"), (reply.Status, reply.Json.GetProperty("detail")[0].GetProperty("loc")[1].GetString()));
    }

    [Theory]
    [InlineData("model", "sora-2")]
    [InlineData("image_reference", "{")]
    [InlineData("image_reference", """{"file_id":"file-1"}""")]
    [InlineData("image_reference", """{"image_url":"a.png"}""")]
    [InlineData("num_frames", "100000")]
    public async Task Create_WhatTheServerCannotDo_Is400WithADetail(string name, string text)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "vllm").PostFormAsync(("prompt", "x"), (name, text));

        Assert.Equal((400, JsonValueKind.String), (reply.Status, reply.Json.GetProperty("detail").ValueKind));
    }

    [Fact]
    public async Task Create_TwoReferences_Is400()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, (await new VideosClient(server, "vllm").PostFormAsync(
            (Convert.FromHexString("89504e470d0a1a0a"), "image/png"), ("prompt", "x"), ("image_reference", """{"image_url":"https://a.example/a.png"}"""))).Status);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ModerationAfter, 400)]
    [InlineData(EmulatorFaultKind.JobFailed, 500)]
    public async Task Retrieve_Failed_IsAnHttpErrorWithTheRecord(EmulatorFaultKind fault, int status)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = fault, Provider = "vllm" });

        var video = await new VideosClient(server, "vllm").FinishAsync(("prompt", "x"));

        Assert.Equal((status, "failed"), (video.Status, video.Field("status")));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Delete_Running_CancelsAndIsGone()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "vllm");
        var id = (await videos.PostFormAsync(("prompt", "x"))).Field("id");
        server.Advance(3);

        var deleted = await videos.DeleteAsync(id);

        Assert.Equal((200, "video.deleted", "True"), (deleted.Status, deleted.Field("object"), deleted.Field("deleted")));
        Assert.Equal(404, (await videos.GetAsync("/" + id)).Status);
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task EveryCall_Key_IsAskedForOnlyWhenTheServerHasOne()
    {
        await using var open = await TestServer.StartAsync();
        await using var closed = await TestServer.StartAsync(static options => options.ApiKeys.Add("k"));

        Assert.Equal(200, (await new VideosClient(open, "vllm").GetAsync(key: null)).Status);
        Assert.Equal(401, (await new VideosClient(closed, "vllm").GetAsync(key: null)).Status);
        Assert.Equal(200, (await new VideosClient(closed, "vllm").GetAsync()).Status);
    }
}
