using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingAuthTests
{
    [Theory]
    [InlineData(null, 1001)]
    [InlineData("Basic abc", 1002)]
    [InlineData("Bearer ", 1002)]
    [InlineData("Bearer wrong", 1002)]
    public async Task Submit_WithoutAcceptedKey_Answers401(string? header, int code)
    {
        await using var server = await TestServer.StartAsync(options => options.ApiKeys.Add("right"));

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText, header);

        Assert.Equal((401, code), (reply.Status, reply.Code));
        Assert.Empty(server.Emulator.Jobs);
    }

    [Fact]
    public async Task Submit_WithListedKey_IsAccepted()
    {
        await using var server = await TestServer.StartAsync(options => options.ApiKeys.Add("right"));

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText, "Bearer right");

        Assert.Equal(200, reply.Status);
    }

    [Theory]
    [InlineData("GET", "/text-to-video/kling-3.0", 1202)]
    [InlineData("DELETE", "/tasks", 1202)]
    [InlineData("POST", "/text-to-video/kling-9", 1203)]
    [InlineData("POST", "/v1/videos/video-extend", 1203)]
    public async Task Request_ToNothing_Answers404(string method, string path, int code)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(new HttpMethod(method), "kling" + path, method == "POST" ? "{}" : null, "Bearer k");

        Assert.Equal((404, code), (reply.Status, reply.Code));
    }
}
