using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.DashScope;

public sealed class DashScopeValidatorTests
{
    [Fact]
    public async Task Submit_WrongKey_IsRefusedInDashScopesWords()
    {
        await using var server = await TestServer.StartAsync(static options => options.ApiKeys.Add("right"));

        var reply = await server.DashScopeAsync(DashScopeClient.Video, DashScopeClient.Text, "Bearer wrong");

        Assert.Equal((401, "InvalidApiKey"), (reply.Status, reply.Field("code")));
        Assert.NotEmpty(reply.Field("message"));
        Assert.NotEmpty(reply.Field("request_id"));
    }

    [Fact]
    public async Task Submit_WithoutTheAsyncHeader_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.DashScopeAsync(DashScopeClient.Video, DashScopeClient.Text, isAsync: false);

        Assert.Equal((403, "AccessDenied"), (reply.Status, reply.Field("code")));
        Assert.Contains("synchronous calls", reply.Field("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_PortraitModelAtTheOtherPath_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.DashScopeAsync(DashScopeClient.Portrait, DashScopeClient.Text);

        Assert.Equal((400, "InvalidParameter"), (reply.Status, reply.Field("code")));
    }

    [Theory]
    [InlineData("""{"input":{"prompt":"a"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan9","input":{"prompt":"a"}}""", 404, "ModelNotFound")]
    [InlineData("""{"model":"wan2.6-t2v"}""", 400, "BadRequest.EmptyInput")]
    [InlineData("""{"model":"wan2.6-t2v","input":{}}""", 400, "BadRequest.EmptyInput")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"size":"1280x720"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"duration":"5"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"duration":16}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"seed":2147483648}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"ratio":"16:9"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-t2v","input":{"prompt":"a"},"parameters":{"shot_type":"multi","prompt_extend":false}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-r2v","input":{"prompt":"a","reference_urls":[]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.6-r2v","input":{"prompt":"a","reference_urls":["data:image/png;base64,AQ=="]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-t2v","input":{"prompt":"a"},"parameters":{"audio":true}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-t2v","input":{"prompt":"a"},"parameters":{"resolution":"720p"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-i2v","input":{"media":[]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-i2v","input":{"media":[{"type":"first_frame","url":"boat.png"}]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-r2v","input":{"media":[{"type":"reference_video","url":"https://m.example/a.mp4"}]},"parameters":{"duration":11}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan2.7-videoedit","input":{"media":[{"type":"reference_image","url":"https://m.example/a.png"}]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan3.0-video","input":{}}""", 400, "BadRequest.EmptyInput")]
    [InlineData("""{"model":"wan3.0-video","input":{"prompt":"a","negative_prompt":"b"}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan3.0-video","input":{"media":[{"type":"first_frame","url":"https://m.example/a.png"},{"type":"reference_image","url":"https://m.example/a.png"}]}}""", 400, "InvalidParameter")]
    [InlineData("""{"model":"wan3.0-video","input":{"media":[{"type":"reference_video","url":"https://m.example/a.mp4?seconds=10"}]},"parameters":{"duration":21}}""", 400, "InvalidParameter")]
    [InlineData("[]", 400, "InvalidParameter")]
    [InlineData("{", 400, "BadRequest")]
    public async Task Submit_Invalid_IsRefusedAndNothingIsBought(string body, int status, string code)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.DashScopeAsync(DashScopeClient.Video, body);

        Assert.Equal((status, code), (reply.Status, reply.Field("code")));
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData("""{"model":"wan2.2-s2v","input":{"image_url":"https://m.example/a.png"}}""", "BadRequest.EmptyInput")]
    [InlineData("""{"model":"wan2.2-s2v","input":{"image_url":"https://m.example/a.png","audio_url":"https://m.example/a.mp3?seconds=20"}}""", "InvalidParameter")]
    [InlineData("""{"model":"wan2.2-s2v","input":{"image_url":"data:image/png;base64,AQ==","audio_url":"https://m.example/a.mp3"}}""", "InvalidParameter")]
    [InlineData("""{"model":"wan2.2-animate-move","input":{"image_url":"https://m.example/a.png","video_url":"https://m.example/a.mp4"}}""", "BadRequest.EmptyParameters")]
    [InlineData("""{"model":"wan2.2-animate-mix","input":{"image_url":"https://m.example/a.png","video_url":"https://m.example/a.mp4"},"parameters":{"mode":"std"}}""", "InvalidParameter")]
    public async Task Submit_InvalidPortrait_IsRefused(string body, string code)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(code, (await server.DashScopeAsync(DashScopeClient.Portrait, body)).Field("code"));
    }

    [Theory]
    [InlineData("""{"model":"wan2.6-r2v","input":{"prompt":"a","reference_urls":["https://m.example/a.mp4?seconds=9","https://m.example/b.png"]},"parameters":{"size":"1280*720","duration":5}}""", 1.0)]
    [InlineData("""{"model":"wan2.6-i2v-flash","input":{"img_url":"https://m.example/a.png"},"parameters":{"resolution":"1080P","duration":10,"audio":false}}""", 0.375)]
    [InlineData("""{"model":"wan2.7-videoedit","input":{"media":[{"type":"video","url":"https://m.example/a.mp4?seconds=4"}]},"parameters":{"resolution":"720P","duration":0}}""", 0.8)]
    [InlineData("""{"model":"wan3.0-video-prime","input":{"media":[{"type":"reference_video","url":"https://m.example/a.mp4?seconds=3"}]},"parameters":{"resolution":"480P","duration":2}}""", 0.34)]
    public async Task Submit_InputVideos_AreBilledAsTheProviderSays(string body, double usd)
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitDashScopeAsync(body);

        Assert.Equal((decimal)usd, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task FaceCheck_Portrait_PassesAndCostsAFee()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.DashScopeAsync("/api/v1/services/aigc/image2video/face-detect", """{"model":"wan2.2-s2v-detect","input":{"image_url":"https://m.example/a.png"}}""", isAsync: false);

        Assert.True(reply.Json.GetProperty("output").GetProperty("check_pass").GetBoolean());
        Assert.Equal((0.000574m, 0), (server.Emulator.Billing.FeesUsd, server.Emulator.Billing.AcceptedSubmits));
    }
}
