using System.Text.Json;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Faults;

public sealed class JobFaultTests
{
    [Theory]
    [InlineData(EmulatorFaultKind.ModerationAfter)]
    [InlineData(EmulatorFaultKind.JobFailed)]
    public async Task Failure_Kling_EndsFailedWithTextAndNoBill(EmulatorFaultKind kind)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = kind });
        var id = await server.SubmitKlingAsync();
        server.Advance(12);

        var task = await server.KlingTaskAsync(id);

        Assert.Equal("failed", task.GetProperty("status").GetString());
        Assert.NotEmpty(task.GetProperty("message").GetString()!);
        Assert.Equal((0, 0), (task.GetProperty("outputs").GetArrayLength(), task.GetProperty("billing").GetArrayLength()));
        Assert.Equal(0m, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ModerationAfter, null, "SAFETY.INPUT.TEXT", 60)]
    [InlineData(EmulatorFaultKind.ModerationAfter, "SAFETY.OUTPUT.VIDEO", "SAFETY.OUTPUT.VIDEO", 0)]
    [InlineData(EmulatorFaultKind.JobFailed, null, "INTERNAL", 0)]
    [InlineData(EmulatorFaultKind.JobFailed, "INTERNAL.BAD_OUTPUT.CODE01", "INTERNAL.BAD_OUTPUT.CODE01", 0)]
    [InlineData(EmulatorFaultKind.JobFailed, "ASSET.INVALID", "ASSET.INVALID", 0)]
    public async Task Failure_Runway_EndsFailedWithCodeAndDeclaredCost(EmulatorFaultKind kind, string? code, string expected, int cost)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = kind, Code = code });
        var id = await server.SubmitRunwayAsync();
        server.Advance(12);

        var task = await server.RunwayTaskAsync(id);

        Assert.Equal(("FAILED", expected), (task.GetProperty("status").GetString(), task.GetProperty("failureCode").GetString()));
        Assert.NotEmpty(task.GetProperty("failure").GetString()!);
        Assert.Equal(cost, task.GetProperty("cost").GetProperty("credits").GetInt32());
        Assert.Equal(cost, server.Emulator.Billing.Of("runway").Billed);
    }

    [Fact]
    public async Task StuckJob_NeverEndsAndStaysBilled()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.StuckJob });
        var id = await server.SubmitRunwayAsync();
        server.Advance(TimeSpan.FromDays(300).TotalSeconds);

        var task = await server.RunwayTaskAsync(id);

        Assert.Equal("RUNNING", task.GetProperty("status").GetString());
        Assert.Equal(60m, server.Emulator.Billing.Of("runway").Billed);
    }

    [Fact]
    public async Task StuckJob_InTheOnlySlot_HoldsUpTheNext()
    {
        await using var server = await TestServer.StartAsync(options => options.Concurrency["runway"] = 1);
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.StuckJob });
        await server.SubmitRunwayAsync();
        var second = await server.SubmitRunwayAsync();
        server.Advance(3600);

        Assert.Equal("THROTTLED", (await server.RunwayTaskAsync(second)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task EndsBeforeCancel_DeleteFindsItFinished()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.EndsBeforeCancel });
        var id = await server.SubmitRunwayAsync();
        server.Advance(3);
        Assert.Equal("RUNNING", (await server.RunwayTaskAsync(id)).GetProperty("status").GetString());

        var reply = await server.SendAsync(HttpMethod.Delete, "runway/v1/tasks/" + id, null, "Bearer k");

        Assert.Equal(204, reply.Status);
        Assert.Equal((EmulatedJobState.Deleted, 60m), (server.Emulator.Jobs[0].State, server.Emulator.Jobs[0].Billed));
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData("1.5", 90)]
    [InlineData("0", 0)]
    public async Task CostChanges_SecondRead_ReportsAndBillsAnotherCost(string? factor, int changed)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.CostChanges, Code = factor });
        var id = await server.SubmitRunwayAsync();
        server.Advance(12);

        var first = Cost(await server.RunwayTaskAsync(id));
        var billedAfterFirst = server.Emulator.Billing.Of("runway").Billed;
        int[] later = [Cost(await server.RunwayTaskAsync(id)), Cost(await server.RunwayTaskAsync(id))];

        Assert.Equal((60, 60m), (first, billedAfterFirst));
        Assert.Equal([changed, changed], later);
        Assert.Equal(changed, server.Emulator.Billing.Of("runway").Billed);
    }

    [Fact]
    public async Task CostChanges_Kling_ChangesTheBillingRow()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.CostChanges });
        var id = await server.SubmitKlingAsync();
        server.Advance(12);

        string[] amounts = [Amount(await server.KlingTaskAsync(id)), Amount(await server.KlingTaskAsync(id))];

        Assert.Equal(["3.0", "1.5"], amounts);
    }

    [Fact]
    public async Task ExpiredUrl_ReReadGivesAFreshOne()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.ExpiredUrl });
        var id = await server.SubmitKlingAsync();
        server.Advance(12);
        var expired = Url(await server.KlingTaskAsync(id));
        var fresh = Url(await server.KlingTaskAsync(id));

        Assert.Equal(403, (int)(await server.Http.GetAsync(expired, TestServer.Token)).StatusCode);
        Assert.Equal(200, (int)(await server.Http.GetAsync(fresh, TestServer.Token)).StatusCode);
    }

    private static async Task<TestServer> StartAsync(EmulatorFault fault)
    {
        var server = await TestServer.StartAsync();
        server.Emulator.AddFault(fault);
        return server;
    }

    private static int Cost(JsonElement task) => task.GetProperty("cost").GetProperty("credits").GetInt32();

    private static string Amount(JsonElement task) => task.GetProperty("billing")[0].GetProperty("amount").GetString()!;

    private static string Url(JsonElement task) => task.GetProperty("outputs")[0].GetProperty("url").GetString()!;
}
