using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Runway;

/// <summary>The models beside Gen-4.5, each on its endpoints.</summary>
public sealed class RunwayModelTests
{
    private const string Image = "https://example.com/i.png";
    private const string Video = "https://example.com/v-6s.mp4";

    public static TheoryData<string, string, int, int, int, int> Accepted => new()
    {
        { "image_to_video", $$"""{"model":"gen4_turbo","promptImage":"{{Image}}","ratio":"960:960"}""", 960, 960, 5, 25 },
        { "image_to_video", $$"""{"model":"gen3a_turbo","promptText":"x","promptImage":[{"uri":"{{Image}}","position":"first"},{"uri":"{{Image}}","position":"last"}],"duration":10,"ratio":"768:1280"}""", 768, 1280, 10, 50 },
        { "image_to_video", $$"""{"model":"veo3.1","promptImage":"{{Image}}","ratio":"1080:1920","duration":6}""", 1080, 1920, 6, 240 },
        { "text_to_video", """{"model":"veo3.1","promptText":"x","ratio":"1280:720","audio":false}""", 1280, 720, 8, 160 },
        { "text_to_video", """{"model":"veo3.1_fast","promptText":"x","ratio":"1280:720","duration":4,"audio":true,"negativePrompt":"y","seed":0}""", 1280, 720, 4, 60 },
        { "text_to_video", $$"""{"model":"seedance2_5","references":[{"uri":"{{Image}}"}],"duration":"auto","ratio":"480:854"}""", 480, 854, 5, 100 },
        { "text_to_video", $$"""{"model":"seedance2_5","promptText":"x","referenceVideos":[{"type":"video","uri":"{{Video}}"}],"duration":10}""", 1280, 720, 10, 390 },
        { "video_to_video", $$"""{"model":"seedance2_5","promptVideo":"{{Video}}","duration":4,"ratio":"854:480"}""", 854, 480, 4, 140 },
        { "image_to_video", $$"""{"model":"seedance2","promptImage":[{"uri":"{{Image}}"},{"uri":"{{Image}}"}],"duration":4,"ratio":"864:496"}""", 864, 496, 4, 64 },
        { "video_to_video", $$"""{"model":"aleph2","videoUri":"{{Video}}","targetAspectRatio":"9:16"}""", 720, 1280, 6, 168 },
        { "video_to_video", """{"model":"aleph2","videoUri":"https://example.com/v-1s.mp4"}""", 1280, 720, 1, 56 },
        { "character_performance", $$"""{"model":"act_two","character":{"type":"video","uri":"{{Video}}"},"reference":{"type":"video","uri":"{{Video}}"},"bodyControl":true,"expressionIntensity":5}""", 1280, 720, 6, 30 },
        { "text_to_video", """{"model":"grok_imagine_1_5","promptText":"x","ratio":"2:3","resolution":"480p"}""", 480, 720, 5, 80 },
        { "text_to_video", """{"model":"wan3","promptText":"x","ratio":"auto_1080p","duration":2}""", 1920, 1080, 2, 30 },
        { "video_upscale", $$"""{"model":"magnific_video_upscaler_creative","videoUri":"{{Video}}","resolution":"4k"}""", 3840, 2160, 6, 120 },
        { "video_to_hdr", $$"""{"model":"ruby","videoUri":"{{Video}}"}""", 1280, 720, 6, 120 },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Create_ValidBody_MakesWhatIsAskedAtItsPrice(string endpoint, string body, int width, int height, int seconds, int credits)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync("/v1/" + endpoint, body);

        Assert.Equal(200, reply.Status);
        Assert.Equal(credits, reply.Json.GetProperty("estimatedCost").GetProperty("credits").GetDecimal());
        var job = Assert.Single(server.Emulator.Jobs);
        Assert.Equal((body.Split('"')[3], width, height, TimeSpan.FromSeconds(seconds)), (job.Model, job.Width, job.Height, job.Duration));
        server.Advance(12);
        Assert.Equal("SUCCEEDED", (await server.RunwayTaskAsync(reply.Field("id"))).GetProperty("status").GetString());
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "image_to_video", $$"""{"model":"gen4_turbo","ratio":"960:960"}""", "promptImage" },
        { "image_to_video", $$"""{"model":"gen4_turbo","promptImage":[{"uri":"{{Image}}","position":"last"}],"ratio":"960:960"}""", "promptImage.0.position" },
        { "image_to_video", $$"""{"model":"veo3.1","promptImage":[{"uri":"{{Image}}","position":"last"}],"ratio":"1280:720"}""", "promptImage" },
        { "image_to_video", $$"""{"model":"veo3.1","promptImage":"{{Image}}"}""", "ratio" },
        { "text_to_video", """{"model":"veo3.1","promptText":"x","ratio":"1280:720","duration":5}""", "duration" },
        { "text_to_video", """{"model":"veo3.1","promptText":"x","ratio":"1280:720","contentModeration":{}}""", "contentModeration" },
        { "text_to_video", """{"model":"seedance2_mini","promptText":"x","ratio":"1920:1080"}""", "ratio" },
        { "text_to_video", """{"model":"seedance2","promptText":"x","duration":"long"}""", "duration" },
        { "text_to_video", $$"""{"model":"seedance2","promptText":"x","referenceVideos":[{"uri":"{{Video}}"}]}""", "referenceVideos.0.type" },
        { "image_to_video", $$"""{"model":"seedance2","promptImage":[{"uri":"{{Image}}"},{"uri":"{{Image}}","position":"first"}]}""", "promptImage" },
        { "video_to_video", $$"""{"model":"seedance2","videoUri":"{{Video}}","promptVideo":"{{Video}}"}""", "videoUri" },
        { "video_to_video", $$"""{"model":"seedance2_5","promptVideo":"{{Video}}","promptText":"x","mode":"edit"}""", "duration" },
        { "video_to_video", $$"""{"model":"seedance2_5","promptVideo":"{{Video}}","promptText":"x","mode":"extend","ratio":"1280:720"}""", "ratio" },
        { "video_to_video", $$"""{"model":"aleph2","videoUri":"{{Video}}","keyframes":[{"uri":"{{Image}}"}]}""", "keyframes.0" },
        { "video_to_video", $$"""{"model":"aleph2","videoUri":"{{Video}}","keyframes":[{"uri":"{{Image}}","at":0},{"uri":"{{Image}}","at":1,"range":{"start_seconds":0,"end_seconds":1} }]}""", "keyframes" },
        { "video_to_video", $$"""{"model":"aleph2","videoUri":"http://example.com/v.mp4"}""", "videoUri" },
        { "video_to_video", """{"model":"aleph2","videoUri":"data:image/png;base64,AAAA"}""", "videoUri" },
        { "video_to_video", """{"model":"aleph2","videoUri":"runway://unknown"}""", "videoUri" },
        { "character_performance", $$"""{"model":"act_two","character":{"type":"audio","uri":"{{Image}}"},"reference":{"type":"video","uri":"{{Video}}"} }""", "character.type" },
        { "character_performance", $$"""{"model":"act_two","character":{"type":"image","uri":"{{Image}}"},"reference":{"type":"video","uri":"{{Video}}"},"expressionIntensity":6}""", "expressionIntensity" },
        { "character_performance", $$"""{"model":"act_two","promptImage":"{{Image}}","character":{"type":"image","uri":"{{Image}}"},"reference":{"type":"video","uri":"{{Video}}"} }""", "promptImage" },
        { "text_to_video", """{"model":"aleph2","promptText":"x"}""", "model" },
        { "video_upscale", $$"""{"model":"enhance_frame_rate","videoUri":"{{Video}}"}""", "targetFramerate" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Create_BrokenRule_AnswersAnIssueWithThePath(string endpoint, string body, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync("/v1/" + endpoint, body);

        Assert.Equal(400, reply.Status);
        var issue = Assert.Single(reply.Json.GetProperty("issues").EnumerateArray());
        Assert.Equal(path, string.Join('.', issue.GetProperty("path").EnumerateArray()));
        Assert.Empty(server.Emulator.Jobs);
    }

    [Theory]
    [InlineData(true, 400)]
    [InlineData(false, 200)]
    public async Task Create_RetiredModel_FollowsTheProvidersLifecycleIfAsked(bool lifecycle, int status)
    {
        await using var server = await TestServer.StartAsync(options => options.Lifecycle = lifecycle);

        var reply = await server.RunwayAsync("/v1/image_to_video", $$"""{"model":"gen3a_turbo","promptText":"x","promptImage":"{{Image}}"}""");

        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task Create_Uploaded_IsTakenByEveryMember()
    {
        await using var server = await TestServer.StartAsync();
        var upload = await server.RunwayAsync("/v1/uploads", """{"filename":"v.mp4","type":"ephemeral"}""");
        using var form = new MultipartFormDataContent();
        foreach (var field in upload.Json.GetProperty("fields").EnumerateObject())
            form.Add(new StringContent(field.Value.GetString()!), field.Name);
        form.Add(new ByteArrayContent(new byte[1024]), "file", "v.mp4");
        await server.Http.PostAsync(new Uri(upload.Field("uploadUrl")), form, TestServer.Token);

        var reply = await server.RunwayAsync("/v1/video_to_video", $$"""{"model":"aleph2","videoUri":"{{upload.Field("runwayUri")}}"}""");

        Assert.Equal(200, reply.Status);
    }
}
