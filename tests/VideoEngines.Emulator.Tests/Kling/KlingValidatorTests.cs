using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingValidatorTests
{
    private const string Url = """{"type":"first_frame","url":"https://example.com/a.png"}""";

    [Theory]
    [InlineData("kling-3.0", """{}""", "prompt")]
    [InlineData("kling-3.0", """{"prompt":" "}""", "prompt")]
    [InlineData("kling-3.0", """{"prompt":5}""", "prompt")]
    [InlineData("kling-3.0", """[]""", "JSON object")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":3}""", "settings")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"duration":2}}""", "settings.duration")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"duration":16}}""", "settings.duration")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"duration":"5"}}""", "settings.duration")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"duration":5.5}}""", "settings.duration")]
    [InlineData("kling-2.6", """{"prompt":"a","settings":{"duration":6}}""", "settings.duration")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"resolution":"480p"}}""", "settings.resolution")]
    [InlineData("kling-3.0-turbo", """{"prompt":"a","settings":{"resolution":"4k"}}""", "settings.resolution")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"aspect_ratio":"4:3"}}""", "settings.aspect_ratio")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"audio":true}}""", "settings.audio")]
    [InlineData("kling-2.6", """{"prompt":"a","settings":{"audio":"native"}}""", "settings.resolution")]
    [InlineData("kling-3.0", """{"prompt":"a","settings":{"multi_shot":"yes"}}""", "settings.multi_shot")]
    [InlineData("kling-3.0", """{"prompt":"a","options":1}""", "options")]
    [InlineData("kling-3.0", """{"prompt":"a","options":{"callback_url":"nowhere"}}""", "options.callback_url")]
    [InlineData("kling-3.0", """{"prompt":"a","options":{"external_task_id":7}}""", "options.external_task_id")]
    [InlineData("kling-3.0", """{"prompt":"a","options":{"watermark_info":{"enabled":1}}}""", "options.watermark_info.enabled")]
    public async Task TextToVideo_BrokenRule_Answers1201WithThePath(string model, string body, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/text-to-video/" + model, body);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(path, reply.Field("message"), StringComparison.Ordinal);
        Assert.False(reply.Json.TryGetProperty("data", out _));
        Assert.Empty(server.Emulator.Jobs);
    }

    [Theory]
    [InlineData("kling-3.0", 3072)]
    [InlineData("kling-2.6", 2500)]
    public async Task TextToVideo_PromptAtTheLimit_IsAcceptedAndOneMoreIsNot(string model, int limit)
    {
        await using var server = await TestServer.StartAsync();

        var fits = await server.KlingAsync("/text-to-video/" + model, $$"""{"prompt":"{{new string('a', limit)}}"}""");
        var breaks = await server.KlingAsync("/text-to-video/" + model, $$"""{"prompt":"{{new string('a', limit + 1)}}"}""");

        Assert.Equal((200, 400), (fits.Status, breaks.Status));
    }

    [Theory]
    [InlineData("kling-3.0", """{}""", "contents")]
    [InlineData("kling-3.0", """{"contents":[]}""", "first_frame")]
    [InlineData("kling-3.0", """{"contents":[{"type":"prompt","text":"a"}]}""", "first_frame")]
    [InlineData("kling-3.0", """{"contents":[{"type":"last_frame","url":"https://example.com/a.png"}]}""", "first_frame")]
    [InlineData("kling-3.0", """{"contents":[{"type":"song"}]}""", "contents[0].type")]
    [InlineData("kling-3.0", """{"contents":[URL,{"type":"prompt"}]}""", "contents[1].text")]
    [InlineData("kling-3.0", """{"contents":[URL,URL]}""", "at most 1")]
    [InlineData("kling-3.0", """{"contents":[{"type":"first_frame"}]}""", "contents[0].url")]
    [InlineData("kling-3.0", """{"contents":[{"type":"first_frame","url":"data:image/png;base64,AAAA"}]}""", "bare base64")]
    [InlineData("kling-3.0", """{"contents":[{"type":"first_frame","url":"no base64!"}]}""", "contents[0].url")]
    [InlineData("kling-3.0", """{"contents":[{"type":"first_frame","url":"AAAAAAAA"}]}""", "jpg")]
    [InlineData("kling-3.0", """{"contents":[URL,{"type":"element","element_id":"1"}]}""", "contents[1].id")]
    [InlineData("kling-3.0", """{"contents":[URL,{"type":"element","element_id":"1","id":"x"},{"type":"element","element_id":"2","id":"x"}]}""", "unique")]
    [InlineData("kling-3.0-turbo", """{"contents":[URL,{"type":"last_frame","url":"https://example.com/a.png"}]}""", "contents[1].type")]
    [InlineData("kling-2.5-turbo", """{"contents":[URL,{"type":"last_frame","url":"https://example.com/a.png"}]}""", "1080p")]
    [InlineData("kling-2.6", """{"contents":[URL,{"type":"voice","voice_id":"1","id":"x"}]}""", "settings.audio")]
    public async Task ImageToVideo_BrokenRule_Answers1201WithThePath(string model, string body, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/image-to-video/" + model, body.Replace("URL", Url, StringComparison.Ordinal));

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(path, reply.Field("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(299, 400, "300px")]
    [InlineData(1000, 399, "1:2.5")]
    public async Task ImageToVideo_ImageOutOfBounds_Answers1201(int width, int height, string rule)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/image-to-video/kling-3.0", $$"""{"contents":[{"type":"first_frame","url":"{{Pictures.PngBase64(width, height)}}"}]}""");

        Assert.Equal(1201, reply.Code);
        Assert.Contains(rule, reply.Field("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TextToVideo_UnknownSetting_IsIgnored()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", """{"prompt":"a","settings":{"mode":"pro"}}""");

        Assert.Equal(0, reply.Code);
    }

    [Fact]
    public async Task Submit_BrokenJson_Answers1200()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", "{");

        Assert.Equal((400, 1200), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Submit_OtherContentType_Answers1200()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "kling/text-to-video/kling-3.0", TestServer.KlingText, "Bearer k",
            request => request.Content!.Headers.ContentType = new("text/plain"));

        Assert.Equal((400, 1200), (reply.Status, reply.Code));
    }
}
