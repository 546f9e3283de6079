using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Control;

public sealed class ControlApiTests
{
    [Fact]
    public async Task Health_Answers()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.ControlAsync(HttpMethod.Get, "health");

        Assert.Equal((200, "ok"), (reply.Status, reply.Field("status")));
    }

    [Fact]
    public async Task PostFault_EveryKind_IsAccepted()
    {
        await using var server = await TestServer.StartAsync();

        foreach (var kind in Enum.GetValues<EmulatorFaultKind>())
        {
            var reply = await server.ControlAsync(HttpMethod.Post, "faults", $$"""{"kind":"{{FaultKindTable.NameOf(kind)}}"}""");
            Assert.Equal(201, reply.Status);
        }

        Assert.Equal(Enum.GetValues<EmulatorFaultKind>(), server.Emulator.Faults.Select(fault => fault.Kind));
    }

    [Fact]
    public async Task PostFault_EveryMember_IsReadAndShown()
    {
        await using var server = await TestServer.StartAsync();

        await server.ControlAsync(HttpMethod.Post, "faults", """{"kind":"submit-error","provider":"kling","times":3,"status":503,"code":"5001","retryAfter":1.5,"createsJob":true,"match":"kling-3.0"}""");
        await server.ControlAsync(HttpMethod.Post, "faults", """{"kind":"slow-download","delay":0.25,"bytes":10}""");
        await server.ControlAsync(HttpMethod.Post, "faults", """{"kind":"redirect-private","location":"http://10.0.0.1/"}""");

        Assert.Equal(
            [
                new EmulatorFault
                {
                    Kind = EmulatorFaultKind.SubmitError, Provider = "kling", Times = 3, Status = 503, Code = "5001", RetryAfter = TimeSpan.FromSeconds(1.5), CreatesJob = true, Match = "kling-3.0",
                },
                new EmulatorFault { Kind = EmulatorFaultKind.SlowDownload, Delay = TimeSpan.FromSeconds(0.25), Bytes = 10 },
                new EmulatorFault { Kind = EmulatorFaultKind.RedirectPrivate, Location = new Uri("http://10.0.0.1/") },
            ],
            server.Emulator.Faults);
        Assert.Equal(3, (await server.ControlAsync(HttpMethod.Get, "faults")).Json.GetArrayLength());
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("{}", "lost-answer")]
    [InlineData("""{"kind":"explode"}""", "lost-answer")]
    [InlineData("""{"kind":"lost-answer","colour":1}""", "colour")]
    [InlineData("""{"kind":"lost-answer","kind":"lost-answer"}""", "JSON")]
    [InlineData("""{"kind":"lost-answer","times":"1"}""", "times")]
    [InlineData("""{"kind":"lost-answer","times":0}""", "times")]
    [InlineData("""{"kind":"submit-error","createsJob":"yes"}""", "createsJob")]
    [InlineData("""{"kind":"slow-answer","delay":-1}""", "delay")]
    public async Task PostFault_Wrong_Answers400AndSaysWhy(string body, string word)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.ControlAsync(HttpMethod.Post, "faults", body);

        Assert.Equal(400, reply.Status);
        Assert.Contains(word, reply.Field("error"), StringComparison.Ordinal);
        Assert.Empty(server.Emulator.Faults);
    }

    [Fact]
    public async Task DeleteFaults_DropsThem()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });

        Assert.Equal(204, (await server.ControlAsync(HttpMethod.Delete, "faults")).Status);

        Assert.Empty(server.Emulator.Faults);
    }

    [Fact]
    public async Task Requests_ShowsWhatArrivedWithoutTheKey()
    {
        await using var server = await TestServer.StartAsync();
        await server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText, "Bearer very-secret");

        var reply = await server.ControlAsync(HttpMethod.Get, "requests");

        var request = reply.Json[0];
        Assert.DoesNotContain("very-secret", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Bearer ***", request.GetProperty("headers").GetProperty("Authorization").GetString());
        Assert.Equal((TestServer.RunwayText, 200), (request.GetProperty("body").GetString(), request.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task BillingAndJobs_ShowWhatWasBought()
    {
        await using var server = await TestServer.StartAsync();
        var id = await server.SubmitRunwayAsync();

        var billing = (await server.ControlAsync(HttpMethod.Get, "billing")).Json;
        var job = (await server.ControlAsync(HttpMethod.Get, "jobs")).Json[0];

        Assert.Equal((1, 0.6m), (billing.GetProperty("acceptedSubmits").GetInt32(), billing.GetProperty("billedUsd").GetDecimal()));
        Assert.Equal((id, "queued"), (job.GetProperty("id").GetString(), job.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Reset_ForgetsEverythingAndStartsTheSeedAnew()
    {
        await using var server = await TestServer.StartAsync();
        var first = await server.SubmitKlingAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.LostAnswer });

        Assert.Equal(204, (await server.ControlAsync(HttpMethod.Post, "reset")).Status);

        Assert.Empty(server.Emulator.Jobs);
        Assert.Empty(server.Emulator.Requests);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
        Assert.Equal(first, await server.SubmitKlingAsync());
    }

    [Fact]
    public async Task Unknown_Path_Answers404AndSaysWhereThingsAre()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Get, "sora/v1/videos", null, null);

        Assert.Equal(404, reply.Status);
        Assert.Contains("/kling", reply.Field("error"), StringComparison.Ordinal);
    }
}
