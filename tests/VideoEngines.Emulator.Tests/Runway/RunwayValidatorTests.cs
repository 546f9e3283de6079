using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Runway;

public sealed class RunwayValidatorTests
{
    private const string Text = "/v1/text_to_video";
    private const string Image = "/v1/image_to_video";

    [Theory]
    [InlineData("""{}""", "model")]
    [InlineData("""{"model":"veo3","promptText":"a","ratio":"1280:720","duration":5}""", "model")]
    [InlineData("""{"model":"gen4_turbo","promptText":"a","ratio":"1280:720","duration":5}""", "model")]
    [InlineData("""{"model":"gen4.5","ratio":"1280:720","duration":5}""", "promptText")]
    [InlineData("""{"model":"gen4.5","promptText":"","ratio":"1280:720","duration":5}""", "promptText")]
    [InlineData("""{"model":"gen4.5","promptText":7,"ratio":"1280:720","duration":5}""", "promptText")]
    [InlineData("""{"model":"gen4.5","promptText":"a","duration":5}""", "ratio")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"960:960","duration":5}""", "ratio")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720"}""", "duration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":1}""", "duration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":11}""", "duration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5.5}""", "duration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":"5"}""", "duration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"seed":-1}""", "seed")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"seed":4294967296}""", "seed")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"contentModeration":"low"}""", "contentModeration")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"contentModeration":{"publicFigureThreshold":"high"}}""", "contentModeration.publicFigureThreshold")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"contentModeration":{"x":1}}""", "contentModeration.x")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"outputFormat":"avi"}""", "outputFormat")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"outputFormat":"prores"}""", "outputFormat")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"proresProfile":"422"}""", "proresProfile")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"audio":true}""", "audio")]
    [InlineData("""{"model":"gen4.5","promptText":"a","ratio":"1280:720","duration":5,"promptImage":"https://example.com/a.png"}""", "promptImage")]
    public async Task TextToVideo_BrokenRule_AnswersAnIssueWithThePath(string body, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Text, body);

        Assert.Equal(400, reply.Status);
        Assert.Equal("Validation of body failed", reply.Field("error"));
        var issue = Assert.Single(reply.Json.GetProperty("issues").EnumerateArray());
        Assert.Equal(path, string.Join('.', issue.GetProperty("path").EnumerateArray()));
        Assert.NotEmpty(issue.GetProperty("message").GetString()!);
        Assert.Empty(server.Emulator.Jobs);
    }

    [Fact]
    public async Task TextToVideo_SeveralBrokenRules_AnswersEveryIssue()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Text, """{"model":"gen4.5","foo":1}""");

        Assert.Equal(
            ["promptText", "ratio", "duration", "foo"],
            reply.Json.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("path")[0].GetString()));
    }

    [Fact]
    public async Task TextToVideo_PromptAtTheLimit_IsAcceptedAndOneMoreIsNot()
    {
        await using var server = await TestServer.StartAsync();
        string Body(int length) => TestServer.RunwayText.Replace("a boat", new string('a', length), StringComparison.Ordinal);

        Assert.Equal(200, (await server.RunwayAsync(Text, Body(1000))).Status);
        Assert.Equal(400, (await server.RunwayAsync(Text, Body(1001))).Status);
    }

    [Theory]
    [InlineData("\"seed\":0")]
    [InlineData("\"seed\":4294967295")]
    [InlineData("\"contentModeration\":{\"publicFigureThreshold\":\"low\"}")]
    [InlineData("\"outputFormat\":\"mp4\"")]
    public async Task TextToVideo_OptionalField_IsAccepted(string field)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Text, TestServer.RunwayText.Replace("\"duration\"", field + ",\"duration\"", StringComparison.Ordinal));

        Assert.Equal(200, reply.Status);
    }

    [Theory]
    [InlineData("1104:832")]
    [InlineData("960:960")]
    [InlineData("1584:672")]
    public async Task ImageToVideo_Ratio_GivesThePixels(string ratio)
    {
        await using var server = await TestServer.StartAsync();

        await server.RunwayAsync(Image, $$"""{"model":"gen4_turbo","promptImage":"https://example.com/a.png","ratio":"{{ratio}}"}""");

        var job = server.Emulator.Jobs.Single();
        Assert.Equal((ratio, TimeSpan.FromSeconds(5)), ($"{job.Width}:{job.Height}", job.Duration));
    }

    [Theory]
    [InlineData("\"http://example.com/a.png\"", "promptImage")]
    [InlineData("\"https://127.0.0.1/a.png\"", "promptImage")]
    [InlineData("\"runway://unknown\"", "promptImage")]
    [InlineData("\"data:image/gif;base64,AAAA\"", "promptImage")]
    [InlineData("\"data:image/png,AAAA\"", "promptImage")]
    [InlineData("\"data:image/png;base64,AAAA\"", "promptImage")]
    [InlineData("\"data:image/png;base64,!\"", "promptImage")]
    [InlineData("5", "promptImage")]
    [InlineData("[]", "promptImage")]
    [InlineData("[5]", "promptImage.0")]
    [InlineData("[{\"uri\":\"https://example.com/a.png\",\"position\":\"last\"}]", "promptImage.0.position")]
    [InlineData("[{\"position\":\"first\"}]", "promptImage.0.uri")]
    [InlineData("[{\"uri\":\"http://example.com/a.png\",\"position\":\"first\"}]", "promptImage.0.uri")]
    [InlineData("[{\"uri\":\"https://example.com/a.png\",\"position\":\"first\",\"tag\":1}]", "promptImage.0.tag")]
    public async Task ImageToVideo_BrokenImage_AnswersAnIssueWithThePath(string image, string path)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Image, ImageBody(image));

        Assert.Equal(400, reply.Status);
        var issue = Assert.Single(reply.Json.GetProperty("issues").EnumerateArray());
        Assert.Equal(path, string.Join('.', issue.GetProperty("path").EnumerateArray()));
    }

    [Fact]
    public async Task ImageToVideo_NoImage_AnswersAnIssue()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Image, TestServer.RunwayText);

        Assert.Equal("promptImage", reply.Json.GetProperty("issues")[0].GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task ImageToVideo_LongUrl_AnswersAnIssue()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync(Image, ImageBody($"\"https://example.com/{new string('a', 2048)}\""));

        Assert.Equal(400, reply.Status);
    }

    [Theory]
    [InlineData(3_900_000, 200)]
    [InlineData(3_940_000, 400)]
    public async Task ImageToVideo_DataUri_MayHaveFiveMegabytes(int bytes, int status)
    {
        await using var server = await TestServer.StartAsync();
        var picture = Pictures.Png(400, 400).Concat(new byte[bytes]).ToArray();

        var reply = await server.RunwayAsync(Image, ImageBody($"[{{\"uri\":\"data:image/png;base64,{Convert.ToBase64String(picture)}\",\"position\":\"first\"}}]"));

        Assert.Equal(status, reply.Status);
    }

    private static string ImageBody(string image) => """{"model":"gen4.5","promptText":"a","ratio":"960:960","duration":5,"promptImage":IMAGE}""".Replace("IMAGE", image, StringComparison.Ordinal);
}
