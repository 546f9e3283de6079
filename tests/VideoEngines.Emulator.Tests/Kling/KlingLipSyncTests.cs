using System.Globalization;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

/// <summary>Lip sync: the faces first, for a fee, then the video.</summary>
public sealed class KlingLipSyncTests
{
    private const string Find = "/v1/videos/identify-face";
    private const string Sync = "/v1/videos/advanced-lip-sync";

    [Fact]
    public async Task IdentifyFace_Address_FindsFacesForAFee()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync(Find, """{"video_url":"https://example.com/a.mp4?seconds=8&faces=2"}""");

        Assert.Equal("0.05", reply.Data.GetProperty("final_unit_deduction").GetString());
        Assert.Equal([(0, 8000), (500, 8000)], reply.Data.GetProperty("face_data").EnumerateArray().Select(static f => (f.GetProperty("start_time").GetInt32(), f.GetProperty("end_time").GetInt32())));
        Assert.Equal((0.05m, 0), (server.Emulator.Billing.Of("kling").Billed, server.Emulator.Billing.AcceptedSubmits));
    }

    [Theory]
    [InlineData("""{}""", "exactly one")]
    [InlineData("""{"video_id":"1","video_url":"https://example.com/a.mp4"}""", "exactly one")]
    [InlineData("""{"video_url":"AAAA"}""", "http(s)")]
    [InlineData("""{"video_url":"https://example.com/a.mp4?seconds=61"}""", "2 to 60")]
    public async Task IdentifyFace_BrokenRule_IsFree(string body, string rule)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync(Find, body);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(rule, reply.Field("message"), StringComparison.Ordinal);
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task LipSync_Valid_IsAsLongAsTheVideoAndBillsEveryFiveSecondsBegun()
    {
        await using var server = await TestServer.StartAsync();
        var session = await FindAsync(server, "6.5");

        var created = await server.KlingAsync(Sync, Body(session));
        server.Advance(12);
        var task = (await server.KlingAsync($"{Sync}/{created.Data.GetProperty("task_id").GetString()}")).Data;

        Assert.Equal("1.0", task.GetProperty("final_unit_deduction").GetString());
        Assert.Equal("6.5", task.GetProperty("task_result").GetProperty("videos")[0].GetProperty("duration").GetString());
        Assert.Equal(1.05m, server.Emulator.Billing.Of("kling").Billed);
    }

    [Fact]
    public async Task LipSync_ReadByExternalId_IsNotFoundButListed()
    {
        await using var server = await TestServer.StartAsync();
        await server.KlingAsync(Sync, Body(await FindAsync(server), external: "talk-1"));

        Assert.Equal(1201, (await server.KlingAsync($"{Sync}/talk-1")).Code);
        Assert.Equal("talk-1", (await server.KlingAsync("/tasks?external_task_ids=talk-1")).Data[0].GetProperty("external_id").GetString());
    }

    [Theory]
    [InlineData("1", 0, 3000, 0, "face_id")]
    [InlineData("0", 0, 1999, 0, "2 seconds after")]
    [InlineData("0", 0, 4001, 0, "end of the sound")]
    [InlineData("0", 0, 3000, 3001, "outside of the video")]
    [InlineData("0", -1, 3000, 0, "sound_start_time")]
    public async Task LipSync_TimesThatDoNotFit_Answers1201(string face, int start, int end, int insert, string rule)
    {
        await using var server = await TestServer.StartAsync();
        var session = await FindAsync(server, "6");

        var reply = await server.KlingAsync(Sync, Body(session, face, start, end, insert));

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(rule, reply.Field("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LipSync_SessionOfYesterday_Answers1201()
    {
        await using var server = await TestServer.StartAsync();
        var session = await FindAsync(server);

        server.Advance(24 * 3600);

        Assert.Equal(1201, (await server.KlingAsync(Sync, Body(session))).Code);
    }

    [Fact]
    public async Task IdentifyFace_FaultOfSubmits_IsPlayedOnlyWhenItNamesThePath()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Provider = "kling" });
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.SubmitError, Provider = "kling", Match = "identify-face" });

        Assert.Equal(5000, (await server.KlingAsync(Find, """{"video_id":"1"}""")).Code);
        var session = await FindAsync(server);
        Assert.Equal(1302, (await server.KlingAsync(Sync, Body(session))).Code);
    }

    private static async Task<string> FindAsync(TestServer server, string seconds = "5") =>
        (await server.KlingAsync(Find, $$"""{"video_url":"https://example.com/a.mp4?seconds={{seconds}}"}""")).Data.GetProperty("session_id").GetString()!;

    private static string Body(string session, string face = "0", int start = 0, int end = 3000, int insert = 0, string external = "") => string.Create(CultureInfo.InvariantCulture, $$"""
        {"session_id":"{{session}}","external_task_id":"{{external}}","face_choose":[{"face_id":"{{face}}","sound_file":"https://example.com/a.mp3?seconds=4",
        "sound_start_time":{{start}},"sound_end_time":{{end}},"sound_insert_time":{{insert}}}]}
        """);
}
