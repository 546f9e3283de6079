using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace VideoEngines.Integration.Tests;

public sealed class ConcurrencyTests
{
    private const int Jobs = 100;
    private const int Faults = 45;
    private const decimal KlingPrice = 0.252m;

    private static readonly EmulatorFault[] Kinds =
    [
        new() { Kind = EmulatorFaultKind.LostAnswer },
        new() { Kind = EmulatorFaultKind.ConnectionRefused },
        new() { Kind = EmulatorFaultKind.SubmitError, Status = 500 },
        new() { Kind = EmulatorFaultKind.SubmitError, Status = 503, CreatesJob = true },
        new() { Kind = EmulatorFaultKind.RateLimited },
        new() { Kind = EmulatorFaultKind.SlowAnswer, Delay = TimeSpan.FromMilliseconds(20) },
        new() { Kind = EmulatorFaultKind.MalformedJson },
        new() { Kind = EmulatorFaultKind.ModerationBefore },
        new() { Kind = EmulatorFaultKind.ModerationAfter },
        new() { Kind = EmulatorFaultKind.JobFailed },
        new() { Kind = EmulatorFaultKind.PollError },
        new() { Kind = EmulatorFaultKind.UnknownStatus },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task GenerateAsync_ManyAtOnceUnderFaults_KeepsTheLawAndSettlesEverything(int seed)
    {
        // So many faults at once would take both engines out; what is looked at here is money, not health.
        await using var world = await World.StartAsync(configure: static builder => builder.ConfigureHealth(static health => health.MinimumSample = 10_000));
        var random = new Random(seed);
        for (var i = 0; i < Faults; i++)
        {
            world.Emulator.AddFault(Kinds[random.Next(Kinds.Length)] with { Provider = random.Next(2) == 0 ? "kling" : "runway" });
        }

        var ends = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Jobs).Select(async i => ends.Add(await GenerateAsync(world, i))));

        Assert.Equal(Jobs, ends.Count);
        Assert.InRange(ends.Count(static end => end == "succeeded"), Jobs / 3, Jobs);
        Assert.Contains("unknown", ends);
        await world.Law.AssertKeptAsync();

        await ReconcileAsync(world);

        Assert.Equal(0, await world.Jobs.ListUnfinishedAsync(world.Stop).CountAsync(world.Stop));
        Assert.Equal(0, await world.Ledger.ListHoldsAsync(cancellationToken: world.Stop).CountAsync(static hold => !hold.IsEnded, world.Stop));
        // Kling never tells what a failed task costs: what it may cost is booked as the host's possible loss.
        var untold = world.Emulator.Jobs.Count(static job => job is { Provider: "kling", State: EmulatedJobState.Failed });
        await world.Law.AssertSettledAsync(World.Account, possibleLoss: untold * KlingPrice);
    }

    [Fact]
    public async Task SubmitAsync_OneJobKeyFromManyCallers_BuysOneJob()
    {
        await using var world = await World.StartAsync();

        var handles = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.Router.SubmitAsync("a paper boat", new VideoSubmitOptions { JobKey = "order" }, world.Stop)));

        Assert.Single(handles.Select(static handle => handle.ProviderJobId).Distinct());
        Assert.Single(world.Submits);
        await world.Router.WaitAsync(handles[0], cancellationToken: world.Stop);
        await world.Law.AssertSettledAsync(World.Account);
    }

    [Fact]
    public async Task GetStatusAsync_ManyReadersAfterTheEnd_CommitOnce()
    {
        await using var world = await World.StartAsync();
        var handle = await world.Router.SubmitAsync("a paper boat", cancellationToken: world.Stop);
        await world.Router.WaitAsync(handle, cancellationToken: world.Stop);

        await Task.WhenAll(Enumerable.Range(0, Jobs).Select(_ => world.Router.GetStatusAsync(handle, world.Stop)));

        Assert.Equal(1, await world.Ledger.GetStatementAsync(World.Account, cancellationToken: world.Stop).CountAsync(static e => e.Kind == CreditEntryKind.Committed, world.Stop));
        await world.Law.AssertSettledAsync(World.Account);
    }

    private static async Task<string> GenerateAsync(World world, int number)
    {
        // Every third job is the router's to place, the others are pinned.
        VideoEngineId? engine = (number % 3) switch { 0 => VideoEngineIds.KlingV3, 1 => VideoEngineIds.RunwayGen45, _ => (VideoEngineId?)null };
        try
        {
            var request = new VideoRequest($"paper boat number {number}") { Duration = TimeSpan.FromSeconds(3) };
            var video = await world.Router.GenerateAsync(request, new VideoSubmitOptions { Engine = engine }, cancellationToken: world.Stop);
            if (number % 10 == 0)
            {
                await video.SaveAsync(Stream.Null, cancellationToken: world.Stop);
            }

            return "succeeded";
        }
        catch (SubmitOutcomeUnknownException)
        {
            return "unknown";
        }
        catch (VideoJobFailedException)
        {
            return "failed";
        }
        catch (VideoEngineException exception) when (exception is VideoSubmitRejectedException or NoEligibleEngineException)
        {
            // Engines that fail too often rest for a while: then no engine is eligible.
            return "refused";
        }
    }

    /// <summary>What an operator does with outcomes that nobody knows: asks the provider that can be asked, and looks at the job list of the other.</summary>
    private static async Task ReconcileAsync(World world)
    {
        foreach (var record in await world.Jobs.ListUnfinishedAsync(world.Stop).ToListAsync(world.Stop))
        {
            Assert.Equal(VideoAttemptPhase.Unknown, record.Phase);
            var found = await world.Router.FindAsync(record.Handle!, world.Stop);
            var handle = found.Handle;
            if (handle is null)
            {
                var resolved = await world.Tracker.ResolveUnknownAsync(record.AttemptId, world.Law.JobOf(record.AttemptId)?.Id, "the provider's list of jobs", world.Stop);
                handle = resolved.Phase == VideoAttemptPhase.Rejected ? null : resolved.Handle;
            }

            if (handle is not null)
            {
                await world.Router.WaitAsync(handle, cancellationToken: world.Stop);
            }
        }
    }
}
