using VideoEngines.Emulator;
using VideoEngines.Jobs;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Faults;

/// <summary>The ways in which a job under a fault can end, each with all that must be true of job, money and file then.</summary>
internal static class FaultEndings
{
    /// <summary>The app notices nothing but time: the video is saved, paid for once.</summary>
    public static async Task SucceedsAsync(FaultRun run)
    {
        var handle = await run.SubmitAsync();
        var status = await run.WaitAsync(handle);
        await run.AssertPaidAsync(status);
        await run.SaveAsync(handle);
        await run.AssertPaidAsync(status);
    }

    /// <summary>The provider says no: nothing is bought, nothing is held.</summary>
    public static Func<FaultRun, Task> RejectedAs(VideoErrorKind kind) => async run =>
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(run.SubmitAsync);

        Assert.Equal((kind, true, false), (error.Kind, error.WasSent, error.WasCharged));
        Assert.Equal(CreditHoldState.Released, (await run.HoldAsync()).State);
        var record = await run.RecordAsync();
        Assert.Equal((VideoAttemptPhase.Rejected, kind), (record.Phase, record.RejectedAs));
        Assert.Single(run.World.Submits);
        run.AssertBought(0);
        await run.AssertSettledAsync();
    };

    /// <summary>No answer and no job: held until somebody knows, then given back.</summary>
    public static async Task UnknownThenAbsentAsync(FaultRun run)
    {
        var handle = await run.AssertUnknownAsync();
        run.AssertBought(0);
        var looked = await run.World.Router.FindAsync(handle, run.World.Stop);
        Assert.Equal(run.Provider == "kling" ? VideoFindOutcome.NotFound : VideoFindOutcome.NotSupported, looked.Outcome);
        var status = await run.World.Router.GetStatusAsync(handle, run.World.Stop);
        Assert.Equal((VideoJobState.Queued, VideoSettlement.Pending), (status.State, status.Settlement));

        var record = await run.ResolveByTheProvidersListAsync();

        Assert.Equal(VideoAttemptPhase.Rejected, record.Phase);
        Assert.Equal(CreditHoldState.Released, (await run.HoldAsync()).State);
        await run.AssertSettledAsync();
    }

    /// <summary>No answer, but a job: held until an operator names it, then followed and paid for.</summary>
    public static async Task UnknownThenNamedAsync(FaultRun run)
    {
        await run.AssertUnknownAsync();
        run.AssertBought(1);

        var record = await run.ResolveByTheProvidersListAsync();

        Assert.Equal((VideoAttemptPhase.Accepted, run.TheJob.Id), (record.Phase, record.Handle?.ProviderJobId));
        await run.AssertPaidAsync(await run.WaitAsync(record.Handle!));
        await run.SaveAsync(record.Handle!);
    }

    /// <summary>No answer, and the look for the job fails too: the handle without a job id is enough to find it later.</summary>
    public static async Task UnknownThenFoundByWaitingAsync(FaultRun run)
    {
        var handle = await run.AssertUnknownAsync();
        run.AssertBought(1);

        var status = await run.WaitAsync(VideoJobHandle.Parse(handle.ToJson()));

        Assert.Equal(run.TheJob.Id, (await run.RecordAsync()).Handle?.ProviderJobId);
        await run.AssertPaidAsync(status);
        await run.SaveAsync(handle);
    }

    /// <summary>As above, by asking for it.</summary>
    public static async Task UnknownThenFoundByAskingAsync(FaultRun run)
    {
        var handle = await run.AssertUnknownAsync();

        var found = await run.World.Router.FindAsync(handle, run.World.Stop);

        Assert.Equal((VideoFindOutcome.Found, run.TheJob.Id), (found.Outcome, found.Handle?.ProviderJobId));
        Assert.Equal(VideoAttemptPhase.Accepted, (await run.RecordAsync()).Phase);
        await run.AssertPaidAsync(await run.WaitAsync(found.Handle!));
    }

    /// <summary>The provider took the job and made no video. It is paid for as the provider says, else as it documents; what nobody says is the host's possible loss.</summary>
    public static Func<FaultRun, Task> Fails(VideoErrorKind kind, CreditHoldState end, decimal charged, decimal possibleLoss = 0) => async run =>
    {
        var error = await Assert.ThrowsAsync<VideoJobFailedException>(() => run.World.Router.GenerateAsync(run.Request, run.Options, cancellationToken: run.World.Stop));

        Assert.Equal((kind, VideoJobState.Failed, VideoSettlement.Done), (error.Kind, error.Status.State, error.Status.Settlement));
        var hold = await run.HoldAsync();
        Assert.Equal((end, charged, possibleLoss), (hold.State, hold.Charged.ToCredits(), hold.Loss.ToCredits()));
        Assert.Equal((1, charged), (run.World.Emulator.Billing.AcceptedSubmits, run.World.Emulator.Billing.BilledUsd));
        await run.AssertSettledAsync(possibleLoss);
    };

    /// <summary>The job never ends: waiting does, and the credits stay held.</summary>
    public static async Task NeverEndsAsync(FaultRun run)
    {
        var handle = await run.SubmitAsync();

        var error = await Assert.ThrowsAsync<VideoJobTimeoutException>(() =>
            run.World.Router.WaitAsync(handle, new VideoWaitOptions { Timeout = TimeSpan.FromMilliseconds(100) }, run.World.Stop));

        Assert.Equal(handle, error.Handle);
        Assert.Equal((CreditHoldState.Guarded, VideoAttemptPhase.Accepted), ((await run.HoldAsync()).State, (await run.RecordAsync()).Phase));
        run.AssertBought(1);
        await run.World.Law.AssertKeptAsync();
        var outcome = await run.World.Router.CancelAsync(handle, run.World.Stop);
        Assert.Equal(run.Provider == "kling" ? VideoCancelOutcome.NotSupported : VideoCancelOutcome.Cancelled, outcome);
        Assert.Equal(run.Provider == "kling" ? CreditHoldState.Guarded : CreditHoldState.Suspense, (await run.HoldAsync()).State);
    }

    /// <summary>The job ends just before the cancel, which destroys a paid render: the credits stay held until an operator reads the provider's bill.</summary>
    public static async Task CancelDestroysThePaidRenderAsync(FaultRun run)
    {
        var handle = await run.SubmitAsync();

        Assert.Equal(VideoCancelOutcome.Cancelled, await run.World.Router.CancelAsync(handle, run.World.Stop));

        Assert.Equal((EmulatedJobState.Deleted, run.Price), (run.TheJob.State, run.TheJob.BilledUsd));
        Assert.Equal(CreditHoldState.Suspense, (await run.HoldAsync()).State);
        await run.World.Law.AssertKeptAsync();

        var status = new VideoJobStatus { State = VideoJobState.Cancelled, RawStatus = "by the provider's bill", Cost = run.Cost };
        Assert.Equal(VideoSettlement.Done, (await run.World.Tracker.ObserveAsync(handle, status, run.World.Stop)).Settlement);
        var hold = await run.HoldAsync();
        Assert.Equal((CreditHoldState.Committed, run.Price), (hold.State, hold.Charged.ToCredits()));
        await run.AssertSettledAsync();
    }

    /// <summary>The second read tells another cost than the first: the difference is an adjustment, once.</summary>
    public static Func<FaultRun, Task> CostChangesBy(decimal factor) => async run =>
    {
        var handle = await run.SubmitAsync();
        var first = await run.WaitAsync(handle);
        Assert.Equal(run.Cost, first.Cost);
        await run.AssertSettledAsync();

        var second = await run.World.Router.GetStatusAsync(handle, run.World.Stop);
        await run.World.Router.GetStatusAsync(handle, run.World.Stop);

        Assert.Equal(run.Cost with { Amount = run.Cost.Amount * factor }, second.Cost);
        var hold = await run.HoldAsync();
        Assert.Equal((CreditHoldState.Committed, run.Price * factor, 1), (hold.State, hold.Charged.ToCredits(), hold.Adjustments));
        await run.AssertSettledAsync();
    };

    /// <summary>The file is not what it should be: it is refused, nothing is left on disk, the money is right, and the next download is served.</summary>
    public static Func<FaultRun, Task> DownloadRefused(string because) => async run =>
    {
        var handle = await run.SubmitAsync();
        await run.AssertPaidAsync(await run.WaitAsync(handle));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => run.SaveAsync(handle));

        Assert.Contains(because, error.Message, StringComparison.Ordinal);
        Assert.Equal(handle, error.Handle);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(run.World.PathFor("video.mp4"))!));
        await run.AssertSettledAsync();
        await run.SaveAsync(handle);
        await run.AssertSettledAsync();
    };
}
