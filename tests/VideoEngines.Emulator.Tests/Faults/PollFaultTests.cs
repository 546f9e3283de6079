using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Faults;

public sealed class PollFaultTests
{
    [Theory]
    [InlineData("kling", EmulatorFaultKind.PollError, 500)]
    [InlineData("runway", EmulatorFaultKind.PollError, 500)]
    [InlineData("kling", EmulatorFaultKind.PollUnauthorized, 401)]
    [InlineData("runway", EmulatorFaultKind.PollUnauthorized, 401)]
    public async Task Fault_FailsOneReadOnly(string provider, EmulatorFaultKind kind, int status)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = kind });
        var path = await SubmitAsync(server, provider);

        int[] statuses = [(await ReadAsync(server, provider, path)).Status, (await ReadAsync(server, provider, path)).Status];

        Assert.Equal([status, 200], statuses);
    }

    [Theory]
    [InlineData("kling", 503)]
    [InlineData("runway", 502)]
    public async Task PollError_WithStatusAndRetryAfter_SendsBoth(string provider, int status)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.PollError, Status = status, RetryAfter = TimeSpan.FromSeconds(7) });
        var path = await SubmitAsync(server, provider);

        var reply = await ReadAsync(server, provider, path);

        Assert.Equal((status, TimeSpan.FromSeconds(7)), (reply.Status, reply.Response.Headers.RetryAfter!.Delta));
    }

    [Theory]
    [InlineData("kling")]
    [InlineData("runway")]
    public async Task MalformedJson_CutsTheAnswer(string provider)
    {
        await using var server = await TestServer.StartAsync();
        var path = await SubmitAsync(server, provider);
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.MalformedJson });

        var reply = await ReadAsync(server, provider, path);

        Assert.ThrowsAny<JsonException>(() => reply.Json);
    }

    [Theory]
    [InlineData("kling", null, "archiving")]
    [InlineData("runway", "REHEARSING", "REHEARSING")]
    public async Task UnknownStatus_ReportsAWordNobodyDocumented(string provider, string? code, string expected)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.UnknownStatus, Code = code });
        var path = await SubmitAsync(server, provider);
        server.Advance(12);

        var reply = await ReadAsync(server, provider, path);

        var task = provider == "kling" ? reply.Data[0] : reply.Json;
        Assert.Equal(expected, task.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("kling", "tasks")]
    [InlineData("runway", "tasks")]
    public async Task RateLimited_WithMatch_FailsReadsToo(string provider, string match)
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Match = match });
        var path = await SubmitAsync(server, provider);

        Assert.Equal(429, (await ReadAsync(server, provider, path)).Status);
    }

    [Fact]
    public async Task SlowAnswer_WithMatch_DelaysReads()
    {
        await using var server = await TestServer.StartAsync();
        var path = await SubmitAsync(server, "runway");
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.SlowAnswer, Match = "tasks", Delay = TimeSpan.FromSeconds(3) });

        var read = ReadAsync(server, "runway", path);
        await server.Clock.TimerExistsAsync();
        server.Advance(3);

        Assert.Equal(200, (await read).Status);
    }

    private static async Task<string> SubmitAsync(TestServer server, string provider) =>
        provider == "kling" ? "/tasks?task_ids=" + await server.SubmitKlingAsync() : "/v1/tasks/" + await server.SubmitRunwayAsync();

    private static Task<Reply> ReadAsync(TestServer server, string provider, string path) =>
        provider == "kling" ? server.KlingAsync(path) : server.RunwayAsync(path);
}
