using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

public sealed class KlingListTests
{
    [Fact]
    public async Task List_NoTasks_AnswersCountWithoutResult()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/tasks", "{}");

        Assert.Equal(0, reply.Data.GetProperty("count").GetInt32());
        Assert.False(reply.Data.GetProperty("has_more").GetBoolean());
        Assert.False(reply.Data.TryGetProperty("result", out _));
    }

    [Fact]
    public async Task List_PageByPage_ShowsEveryTaskOnceLatestFirst()
    {
        await using var server = await TestServer.StartAsync();
        List<string> ids = [];
        for (var i = 0; i < 5; i++)
            ids.Insert(0, await server.SubmitKlingAsync());

        List<string> seen = [];
        var body = """{"limit":2}""";
        for (JsonElement page; ; body = $$"""{"cursor":"{{page.GetProperty("next_cursor").GetString()}}"}""")
        {
            page = (await server.KlingAsync("/tasks", body)).Data;
            seen.AddRange(page.GetProperty("result").EnumerateArray().Select(task => task.GetProperty("id").GetString()!));
            if (!page.GetProperty("has_more").GetBoolean())
                break;
        }

        Assert.Equal(ids, seen);
    }

    [Theory]
    [InlineData("""{"filters":[{"key":"status","values":["succeeded"]}]}""", 0)]
    [InlineData("""{"filters":[{"key":"status","values":["submitted"]}]}""", 1)]
    [InlineData("""{"filters":[{"key":"product_type","values":["image"]}]}""", 0)]
    [InlineData("""{"filters":[{"key":"product_type","values":["video"]}]}""", 1)]
    [InlineData("""{"end_time":"1000"}""", 0)]
    [InlineData("""{"start_time":1000}""", 1)]
    public async Task List_Filtered_ShowsWhatMatches(string body, int count)
    {
        await using var server = await TestServer.StartAsync();
        await server.SubmitKlingAsync();

        var reply = await server.KlingAsync("/tasks", body);

        Assert.Equal(count, reply.Data.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("""{"limit":501}""")]
    [InlineData("""{"limit":"x"}""")]
    [InlineData("""{"start_time":"yesterday"}""")]
    [InlineData("""{"cursor":"!"}""")]
    [InlineData("""{"filters":[{"key":"colour","values":[]}]}""")]
    public async Task List_WrongBody_Answers1201(string body)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync("/tasks", body);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
    }
}
