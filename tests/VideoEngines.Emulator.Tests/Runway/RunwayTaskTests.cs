using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Runway;

public sealed class RunwayTaskTests
{
    [Fact]
    public async Task Submit_Valid_AnswersIdAndEstimate()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText);

        Assert.Equal(200, reply.Status);
        Assert.True(Guid.TryParse(reply.Field("id"), out _));
        Assert.Equal(60, Credits(reply.Json, "estimatedCost"));
    }

    [Theory]
    [InlineData(0, "PENDING", null)]
    [InlineData(2, "RUNNING", 0d)]
    [InlineData(7, "RUNNING", 0.5)]
    [InlineData(11.999, "RUNNING", 0.99)]
    public async Task Read_Active_ShowsStatusProgressAndEstimate(double seconds, string status, double? progress)
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();
        server.Advance(seconds);

        var task = await server.RunwayTaskAsync(id);

        Assert.Equal(status, task.GetProperty("status").GetString());
        Assert.Equal(progress, task.TryGetProperty("progress", out var value) ? value.GetDouble() : null);
        Assert.Equal(60, Credits(task, "estimatedCost"));
        Assert.False(task.TryGetProperty("cost", out _));
    }

    [Fact]
    public async Task Read_Succeeded_ShowsOutputAndCost()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();
        server.Advance(12);

        var task = await server.RunwayTaskAsync(id);

        Assert.Equal(("SUCCEEDED", "2026-11-22T12:00:00.000Z"), (task.GetProperty("status").GetString(), task.GetProperty("createdAt").GetString()));
        Assert.StartsWith(server.Emulator.AddressOf("runway") + "/media/", task.GetProperty("output")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(60, Credits(task, "cost"));
        Assert.False(task.TryGetProperty("estimatedCost", out _));
    }

    [Fact]
    public async Task Read_Again_GivesAUrlThatLivesLonger()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();
        server.Advance(12);
        var first = (await server.RunwayTaskAsync(id)).GetProperty("output")[0].GetString()!;
        server.Advance(24 * 3600);
        var second = (await server.RunwayTaskAsync(id)).GetProperty("output")[0].GetString()!;

        Assert.Equal(403, (int)(await server.Http.GetAsync(first, TestServer.Token)).StatusCode);
        Assert.Equal(200, (int)(await server.Http.GetAsync(second, TestServer.Token)).StatusCode);
    }

    [Fact]
    public async Task Submit_OverConcurrency_IsThrottledUntilASlotIsFree()
    {
        await using var server = await TestServer.StartAsync(options => options.Concurrency["runway"] = 1);
        await server.SubmitRunwayAsync();
        var second = await server.SubmitRunwayAsync();

        Assert.Equal("THROTTLED", await StatusAsync(server, second));
        server.Advance(12);
        Assert.Equal("PENDING", await StatusAsync(server, second));
        server.Advance(12);
        Assert.Equal("SUCCEEDED", await StatusAsync(server, second));
    }

    [Fact]
    public async Task Delete_OfARunningTask_GivesItsSlotToTheNextInLine()
    {
        await using var server = await TestServer.StartAsync(options => options.Concurrency["runway"] = 1);
        var first = await server.SubmitRunwayAsync();
        var second = await server.SubmitRunwayAsync();
        var third = await server.SubmitRunwayAsync();

        await DeleteAsync(server, first);

        Assert.Equal(("PENDING", "THROTTLED"), (await StatusAsync(server, second), await StatusAsync(server, third)));
    }

    [Fact]
    public async Task Delete_OfAnActiveTask_CancelsAndRefundsIt()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();
        server.Advance(3);

        Assert.Equal(204, await DeleteAsync(server, id));

        Assert.Equal(404, (await server.RunwayAsync("/v1/tasks/" + id)).Status);
        Assert.Equal(404, await DeleteAsync(server, id));
        Assert.Equal((EmulatedJobState.Cancelled, 0m), (server.Emulator.Jobs[0].State, server.Emulator.Jobs[0].Billed));
    }

    [Fact]
    public async Task Delete_OfAFinishedTask_DeletesItAndKeepsTheCharge()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();
        server.Advance(12);
        var url = (await server.RunwayTaskAsync(id)).GetProperty("output")[0].GetString()!;

        Assert.Equal(204, await DeleteAsync(server, id));

        Assert.Equal(404, (int)(await server.Http.GetAsync(url, TestServer.Token)).StatusCode);
        Assert.Equal((EmulatedJobState.Deleted, 60m), (server.Emulator.Jobs[0].State, server.Emulator.Jobs[0].Billed));
    }

    private static async Task<string?> StatusAsync(TestServer server, string id) => (await server.RunwayTaskAsync(id)).GetProperty("status").GetString();

    private static async Task<int> DeleteAsync(TestServer server, string id) => (await server.SendAsync(HttpMethod.Delete, "runway/v1/tasks/" + id, null, "Bearer k")).Status;

    private static int Credits(JsonElement task, string name) => task.GetProperty(name).GetProperty("credits").GetInt32();
}
