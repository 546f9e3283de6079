using System.Text;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.OpenAI;

public sealed class OpenAIValidatorTests
{
    [Theory]
    [InlineData("""{}""", "missing_required_parameter", "prompt")]
    [InlineData("""{"prompt":""}""", "string_below_min_length", "prompt")]
    [InlineData("""{"prompt":7}""", "invalid_type", "prompt")]
    [InlineData("""{"prompt":"x","model":"sora-1"}""", "invalid_value", "model")]
    [InlineData("""{"prompt":"x","seconds":4}""", "invalid_type", "seconds")]
    [InlineData("""{"prompt":"x","seconds":"5"}""", "invalid_value", "seconds")]
    [InlineData("""{"prompt":"x","size":"1920x1080"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","size":"1792x1024"}""", "invalid_value", "size")]
    [InlineData("""{"prompt":"x","seed":1}""", "unknown_parameter", "seed")]
    [InlineData("""{"prompt":"x","n":2}""", "unknown_parameter", "n")]
    [InlineData("""{"prompt":"x","input_reference":"https://a.example/a.png"}""", "invalid_type", "input_reference")]
    [InlineData("""{"prompt":"x","input_reference":{}}""", "invalid_value", "input_reference")]
    [InlineData("""{"prompt":"x","input_reference":{"image_url":"https://a.example/a.png","file_id":"file-1"}}""", "invalid_value", "input_reference")]
    [InlineData("""{"prompt":"x","input_reference":{"image_url":"ftp://a.example/a.png"}}""", "invalid_value", "input_reference")]
    [InlineData("""{"prompt":"x","input_reference":{"image_url":"data:image/png;base64,AAAA"}}""", "invalid_value", "input_reference")]
    [InlineData("""{"prompt":"x","input_reference":{"url":"https://a.example/a.png"}}""", "unknown_parameter", "input_reference.url")]
    [InlineData("""[]""", "invalid_json", null)]
    [InlineData("""{""", "invalid_json", null)]
    public async Task Create_BrokenRule_IsNamed(string body, string code, string? param)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await new VideosClient(server, "openai").PostJsonAsync(body);

        var error = reply.Json.GetProperty("error");
        Assert.Equal((400, "invalid_request_error", code, param), (reply.Status, error.GetProperty("type").GetString(), error.GetProperty("code").GetString(), error.GetProperty("param").GetString()));
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData("""{"prompt":"x","model":"sora-2-pro","size":"1792x1024","seconds":"8"}""", 4.0)]
    [InlineData("""{"prompt":"x","model":"sora-2-pro-2025-10-06","size":"1280x720","seconds":"8"}""", 2.4)]
    [InlineData("""{"prompt":"x","model":"sora-2-2025-12-08","seconds":"12"}""", 1.2)]
    [InlineData("""{"prompt":"x","input_reference":{"image_url":"https://a.example/a.png"}}""", 0.4)]
    [InlineData("""{"prompt":"x","input_reference":{"file_id":"file-1"}}""", 0.4)]
    public async Task Create_Valid_IsBilledByTheSecond(string body, double usd)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(200, (await new VideosClient(server, "openai").PostJsonAsync(body)).Status);

        Assert.Equal((decimal)usd, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Create_ImageOfTheVideosSize_IsTaken()
    {
        await using var server = await TestServer.StartAsync();
        var videos = new VideosClient(server, "openai");

        Assert.Equal(200, (await videos.PostFormAsync((Pictures.Png(1280, 720), "image/png"), ("prompt", "x"), ("size", "1280x720"))).Status);
        Assert.Equal(400, (await videos.PostFormAsync((Pictures.Png(1280, 720), "image/png"), ("prompt", "x"), ("size", "720x1280"))).Status);
        Assert.Equal(400, (await videos.PostFormAsync((Pictures.Png(1280, 720), "image/jpeg"), ("prompt", "x"), ("size", "1280x720"))).Status);
        Assert.Equal(400, (await videos.PostFormAsync((Pictures.Png(1280, 720), "image/gif"), ("prompt", "x"), ("size", "1280x720"))).Status);
    }

    [Fact]
    public async Task Create_BothAFileAndAnObject_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(400, (await new VideosClient(server, "openai").PostFormAsync(
            (Pictures.Png(720, 1280), "image/png"), ("prompt", "x"), ("input_reference[image_url]", "https://a.example/a.png"))).Status);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nb\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\na")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\na\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "--x--")]
    public async Task Create_BrokenForm_IsRefused(string type, string body)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "openai/v1/videos", null, "Bearer k", request =>
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        });

        Assert.Equal(400, reply.Status);
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Basic k", 401)]
    [InlineData("Bearer k", 400)]
    public async Task Create_Key_IsAskedForFirst(string? key, int status)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(status, (await new VideosClient(server, "openai").PostJsonAsync("{}", key: key)).Status);
    }
}
