using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests;

/// <summary>Processes end; jobs, handles and money outlive them.</summary>
public sealed class RestartTests
{
    public static TheoryData<string> Engines => [VideoEngineIds.KlingV3.ToString(), VideoEngineIds.RunwayGen45.ToString()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task WaitAsync_InAnotherProcess_SettlesOnceWhoeverElseWaits(string engine)
    {
        await using var world = await World.StartAsync();
        var first = world.OpenHost();
        var handle = await first.GetRequiredService<IVideoEngine>().SubmitAsync("a paper boat", new VideoSubmitOptions { Engine = engine }, world.Stop);
        var stored = handle.ToJson();
        await world.CloseAsync(first);

        var waits = Enumerable.Range(0, 3)
            .Select(_ => world.OpenHost().GetRequiredService<IVideoEngine>())
            .Select(other => other.WaitAsync(VideoJobHandle.Parse(stored), cancellationToken: world.Stop));
        var statuses = await Task.WhenAll(waits);

        Assert.All(statuses, static status => Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status.State, status.Settlement)));
        Assert.Equal(1, await CountAsync(world, CreditEntryKind.Committed));
        Assert.Equal(0, await CountAsync(world, CreditEntryKind.Adjusted));
        await world.Router.SaveAsync(VideoJobHandle.Parse(stored), world.PathFor("video.mp4"), cancellationToken: world.Stop);
        await Files.AssertIsMp4Async(world.PathFor("video.mp4"), world.Stop);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task WaitAsync_ProcessDiedBeforeTheAnswer_NextOneFindsTheJobByTheAttempt()
    {
        var clock = new ManualTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await World.StartAsync(emulator: options => options.TimeProvider = clock);
        world.Emulator.AddFault(new() { Kind = EmulatorFaultKind.SlowAnswer, Provider = "kling", Delay = TimeSpan.FromHours(1) });
        var store = new InMemoryVideoJobStore();
        var dying = world.OpenHost(configure: builder => builder.UseJobStore(_ => store)).GetRequiredService<IVideoEngine>();
        var lost = dying.SubmitAsync("a paper boat", new VideoSubmitOptions { AttemptId = "attempt", JobKey = "job", Engine = VideoEngineIds.KlingV3 }, world.Stop);
        await world.Emulator.WaitForRequestAsync(static r => r.Faults.Contains(EmulatorFaultKind.SlowAnswer), world.Stop);

        // Nobody waits for that submit any more. The next process has the store and the ledger, but no handle.
        var next = world.OpenHost(configure: builder => builder.UseJobStore(_ => store)).GetRequiredService<IVideoEngine>();
        await Assert.ThrowsAnyAsync<VideoEngineException>(() => next.SubmitAsync("a paper boat", new VideoSubmitOptions { JobKey = "job", Engine = VideoEngineIds.KlingV3 }, world.Stop));
        Assert.Single(world.Submits);
        var record = Assert.IsType<VideoJobRecord>(await store.FindAsync("attempt", world.Stop));
        Assert.Equal((VideoAttemptPhase.Submitting, null), (record.Phase, record.Handle));
        clock.Advance(TimeSpan.FromMinutes(1));
        var handle = new VideoJobHandle { EngineId = record.EngineId, AttemptId = record.AttemptId, SubmittedAt = record.CreatedAt };
        var status = await next.WaitAsync(handle, cancellationToken: world.Stop);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status.State, status.Settlement));
        await world.Law.AssertSettledAsync(World.Account);

        // The answer arrives after all: nothing is undone, nothing is charged again.
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(world.Emulator.Jobs[0].Id, (await lost).ProviderJobId);
        Assert.Equal(VideoAttemptPhase.Ended, (await store.FindAsync("attempt", world.Stop))!.Phase);
        Assert.Equal(1, await CountAsync(world, CreditEntryKind.Committed));
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task GetStatusAsync_HostWithoutLedger_LeavesTheSettlingToOneThatHasIt()
    {
        await using var world = await World.StartAsync();
        var handle = await world.Router.SubmitAsync("a paper boat", cancellationToken: world.Stop);
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddKling(options =>
            {
                options.ApiKey = "test-key";
                options.BaseAddress = world.Emulator.AddressOf("kling");
                options.PollInterval = TimeSpan.FromMilliseconds(10);
            });
        await using var viewer = services.BuildServiceProvider();

        var seen = await viewer.GetRequiredService<IVideoEngine>().WaitAsync(handle, cancellationToken: world.Stop);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.NotMetered), (seen.State, seen.Settlement));
        Assert.Equal(CreditHoldState.Guarded, (await world.HoldOfAsync(handle.AttemptId)).State);
        await world.Law.AssertKeptAsync();
        Assert.Equal(VideoSettlement.Done, (await world.Router.WaitAsync(handle, cancellationToken: world.Stop)).Settlement);
        await world.Law.AssertSettledAsync(World.Account);
    }

    private static async Task<int> CountAsync(World world, CreditEntryKind kind) =>
        await world.Ledger.GetStatementAsync(World.Account, cancellationToken: world.Stop).CountAsync(entry => entry.Kind == kind, world.Stop);
}
