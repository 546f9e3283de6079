using System.Globalization;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Jobs;
using VideoEngines.Metering;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests.Faults;

/// <summary>One case on its way: a world with the faults waiting, and the steps that cases are made of.</summary>
internal sealed class FaultRun(World world, string provider, ManualTimeProvider? clock)
{
    private const string AttemptId = "attempt-under-fault";

    public World World { get; } = world;

    public string Provider { get; } = provider;

    public VideoEngineId Engine { get; } = provider == "kling" ? VideoEngineIds.KlingV3 : VideoEngineIds.RunwayGen45;

    /// <summary>Gets the price of the job, the same at the provider and in the ledger.</summary>
    public decimal Price => Provider == "kling" ? 0.252m : 0.36m;

    /// <summary>Gets the price in the provider's unit.</summary>
    public VideoCost Cost => Provider == "kling" ? new VideoCost(1.8m, "kling-unit") : new VideoCost(36m, "runway-credit");

    public VideoRequest Request { get; } = new("a paper boat under fault") { Duration = TimeSpan.FromSeconds(3) };

    public VideoSubmitOptions Options => new() { Engine = Engine, AttemptId = AttemptId, JobKey = "job" };

    /// <summary>Gets the one job that the provider lists: the evidence that an operator looks at.</summary>
    public EmulatedJob TheJob => Assert.Single(World.Emulator.Jobs);

    public async Task<VideoJobHandle> SubmitAsync()
    {
        var submit = World.Router.SubmitAsync(Request, Options, World.Stop);
        if (clock is not null)
        {
            await World.Emulator.WaitForRequestAsync(static r => r.Faults.Contains(EmulatorFaultKind.SlowAnswer), World.Stop);
            clock.Advance(new Providers.Kling.KlingOptions().SubmitTimeout);
        }

        return await submit;
    }

    public Task<VideoJobStatus> WaitAsync(VideoJobHandle handle) => World.Router.WaitAsync(handle, cancellationToken: World.Stop);

    public Task<CreditHold> HoldAsync() => World.HoldOfAsync(AttemptId);

    public Task<VideoJobRecord> RecordAsync() => World.RecordOfAsync(AttemptId);

    public void AssertBought(int jobs)
    {
        Assert.Equal(jobs, World.Emulator.Billing.AcceptedSubmits);
        Assert.Equal(jobs * Price, World.Emulator.Billing.BilledUsd);
    }

    public async Task AssertSettledAsync(decimal possibleLoss = 0) => await World.Law.AssertSettledAsync(World.Account, possibleLoss);

    /// <summary>The job succeeded and was paid for once, at its price.</summary>
    public async Task AssertPaidAsync(VideoJobStatus status)
    {
        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status.State, status.Settlement));
        AssertBought(1);
        var hold = await HoldAsync();
        Assert.Equal((CreditHoldState.Committed, Price, Cost), (hold.State, hold.Charged.ToCredits(), hold.ProviderCost));
        var record = await RecordAsync();
        Assert.Equal((VideoAttemptPhase.Ended, VideoSettlement.Done), (record.Phase, record.Settlement));
        await AssertSettledAsync();
    }

    /// <summary>The submit had no usable answer: the credits stay held, and asking again sends nothing.</summary>
    public async Task<VideoJobHandle> AssertUnknownAsync()
    {
        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(SubmitAsync);
        var handle = Assert.IsType<VideoJobHandle>(error.Handle);
        Assert.Null(handle.ProviderJobId);
        Assert.Equal(CreditHoldState.Suspense, (await HoldAsync()).State);
        Assert.Equal(VideoAttemptPhase.Unknown, (await RecordAsync()).Phase);

        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(SubmitAsync);
        Assert.Single(World.Submits);
        await World.Law.AssertKeptAsync();
        return handle;
    }

    /// <summary>An operator looks at the provider's list of jobs and says what is there.</summary>
    public async Task<VideoJobRecord> ResolveByTheProvidersListAsync() => await World.Tracker.ResolveUnknownAsync(
        AttemptId,
        World.Emulator.Jobs.SingleOrDefault()?.Id,
        string.Create(CultureInfo.InvariantCulture, $"the provider lists {World.Emulator.Jobs.Count} job(s)"),
        World.Stop);

    public async Task SaveAsync(VideoJobHandle handle)
    {
        var path = World.PathFor("video.mp4");
        await World.Router.SaveAsync(handle, path, cancellationToken: World.Stop);
        await Files.AssertIsMp4Async(path, World.Stop);
    }
}
