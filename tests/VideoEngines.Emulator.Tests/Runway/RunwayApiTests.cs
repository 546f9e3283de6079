using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Runway;

public sealed class RunwayApiTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Basic x")]
    [InlineData("Bearer wrong")]
    public async Task Submit_WithoutAcceptedKey_Answers401(string? header)
    {
        await using var server = await TestServer.StartAsync(options => options.ApiKeys.Add("right"));

        var reply = await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText, header);

        Assert.Equal(401, reply.Status);
        Assert.NotEmpty(reply.Field("error"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-09-13")]
    public async Task Submit_WithoutTheVersion_Answers400(string? version)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "runway/v1/text_to_video", TestServer.RunwayText, "Bearer k", request =>
        {
            request.Headers.Remove("X-Runway-Version");
            if (version is not null)
                request.Headers.Add("X-Runway-Version", version);
        });

        Assert.Equal(400, reply.Status);
        Assert.Contains("X-Runway-Version", reply.Field("error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/v1/text_to_video", 405)]
    [InlineData("GET", "/v1/uploads", 405)]
    [InlineData("POST", "/v1/organization", 405)]
    [InlineData("PUT", "/v1/tasks/x", 405)]
    [InlineData("GET", "/v1/nothing", 404)]
    [InlineData("GET", "/v1/tasks/11111111-2222-4333-8444-555555555555", 404)]
    public async Task Request_ToNothing_AnswersAnError(string method, string path, int status)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(new HttpMethod(method), "runway" + path, null, "Bearer k");

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Field("error"));
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData(TestServer.RunwayText, "text/plain")]
    public async Task Submit_NoJson_Answers400(string body, string type)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "runway/v1/text_to_video", body, "Bearer k", request => request.Content!.Headers.ContentType = new(type));

        Assert.Equal(400, reply.Status);
    }

    [Fact]
    public async Task Organization_AfterAPurchase_ShowsBalanceLimitsAndUsage()
    {
        await using var server = await TestServer.StartAsync(options => (options.RunwayCredits, options.Concurrency["runway"]) = (100, 3));
        await server.SubmitRunwayAsync();

        var json = (await server.RunwayAsync("/v1/organization")).Json;

        Assert.Equal(40, json.GetProperty("creditBalance").GetInt32());
        var limits = json.GetProperty("tier").GetProperty("models").GetProperty("gen4.5");
        Assert.Equal(3, limits.GetProperty("maxConcurrentGenerations").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, limits.GetProperty("maxDailyGenerations").ValueKind);
        Assert.Equal(1, json.GetProperty("usage").GetProperty("models").GetProperty("gen4.5").GetProperty("dailyGenerations").GetInt32());
    }

    [Fact]
    public async Task Submit_OverTheDailyLimit_Answers429UntilADayHasPassed()
    {
        await using var server = await TestServer.StartAsync(options => options.RunwayDailyGenerations = 1);
        await server.SubmitRunwayAsync();

        var over = await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText);
        server.Advance(24 * 3600);
        var after = await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText);

        Assert.Equal((429, 200), (over.Status, after.Status));
    }
}
