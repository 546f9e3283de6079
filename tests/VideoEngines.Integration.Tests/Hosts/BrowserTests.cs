using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests.Hosts;

/// <summary>A browser that closes the connection while the provider has not answered yet: the job is bought, so it must be kept, charged once and findable.</summary>
public sealed class BrowserTests
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Providers => ["kling", "runway"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SubmitAsync_BrowserLeavesBeforeTheAnswer_JobIsKeptAndPaidOnce(string provider)
    {
        // The provider's clock stands: its answer comes when the test says so, never before the browser has left.
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await World.StartAsync(emulator: options => options.TimeProvider = clock);
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.SlowAnswer, Provider = provider, Delay = AnswerTime });
        await using var host = await WebHost.StartAsync(world, provider == "kling" ? VideoEngineIds.KlingV3 : VideoEngineIds.RunwayGen45);
        var jobs = host.Services.GetRequiredService<IVideoJobStore>();

        await AskAndLeaveAsync(world, host, clock);

        var record = Assert.IsType<VideoJobRecord>(await jobs.FindByJobKeyAsync(WebHost.JobKey, world.Stop));
        Assert.Equal(VideoAttemptPhase.Submitting, record.Phase);
        Assert.False(host.Ended.IsCompleted);
        clock.Advance(AnswerTime);
        var error = Assert.IsType<VideoCanceledException>(await host.Ended.WaitAsync(world.Stop));

        record = Assert.IsType<VideoJobRecord>(await jobs.FindByJobKeyAsync(WebHost.JobKey, world.Stop));
        var job = Assert.Single(world.Emulator.Jobs);
        Assert.Equal((VideoAttemptPhase.Accepted, job.Id), (record.Phase, record.Handle?.ProviderJobId));
        Assert.Equal(job.Id, error.Handle?.ProviderJobId);
        Assert.Equal(CreditHoldState.Guarded, (await world.HoldOfAsync(record.AttemptId)).State);
        await world.Law.AssertKeptAsync();

        // The user reloads the page: the same job, nothing bought again.
        using var browser = new HttpClient();
        var again = VideoJobHandle.Parse(await browser.GetStringAsync(host.Address, world.Stop));
        Assert.Equal(job.Id, again.ProviderJobId);
        Assert.Single(world.Submits);

        clock.Advance(TimeSpan.FromMinutes(1));
        var status = await host.Services.GetRequiredService<IVideoEngine>().WaitAsync(record.Handle!, cancellationToken: world.Stop);
        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status.State, status.Settlement));
        Assert.Equal(CreditHoldState.Committed, (await world.HoldOfAsync(record.AttemptId)).State);
        await world.Law.AssertSettledAsync(World.Account);
    }

    private static async Task AskAndLeaveAsync(World world, WebHost host, ManualTimeProvider clock)
    {
        using var browser = new HttpClient();
        using var closeTab = new CancellationTokenSource();
        var page = browser.GetStringAsync(host.Address, closeTab.Token);
        await world.Emulator.WaitForRequestAsync(static r => r.Faults.Contains(EmulatorFaultKind.SlowAnswer), world.Stop);
        await clock.WaitForTimersAsync(1, world.Stop);
        await closeTab.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => page);
        await host.BrowserLeft.WaitAsync(world.Stop);
    }
}
