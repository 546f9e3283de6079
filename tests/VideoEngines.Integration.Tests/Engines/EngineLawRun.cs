using System.Globalization;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Jobs;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>One job of one engine under one fault, driven as a careful host would drive it: to a saved video, a refusal, a failure, or credits that wait for somebody who knows.</summary>
internal sealed class EngineLawRun(World world, EngineSample sample, EmulatorFaultKind kind)
{
    private const string AttemptId = "attempt-under-fault";
    private const int MostTries = 4;

    // Charged although the provider may not have: the paid step before the submit had no answer.
    private bool _feeIsInDoubt;

    private VideoSubmitOptions Options => new() { Engine = sample.Id, AttemptId = AttemptId, JobKey = "job" };

    public async Task PlayAsync()
    {
        if (await SubmitAsync() is not { } handle)
        {
            await AssertNothingBoughtAsync();
            return;
        }

        if (kind is EmulatorFaultKind.StuckJob or EmulatorFaultKind.EndsBeforeCancel)
        {
            await CancelAsync(handle);
            return;
        }

        var status = await WaitAsync(handle);
        if (status.State == VideoJobState.Succeeded)
        {
            await SaveAsync(handle);
            status = await world.Router.GetStatusAsync(handle, world.Stop);
        }

        await AssertReconciledAsync(status);
    }

    /// <summary>Submits; a job whose submit had no answer is looked for, then named by an operator who reads the provider's list. Null when it is proven that there is none.</summary>
    private async Task<VideoJobHandle?> SubmitAsync()
    {
        try
        {
            return await world.Router.SubmitAsync(sample.Create("token-1"), Options, world.Stop);
        }
        catch (SubmitOutcomeUnknownException unknown)
        {
            Assert.Null(unknown.Handle!.ProviderJobId);
            Assert.Equal(CreditHoldState.Suspense, (await world.HoldOfAsync(AttemptId)).State);
            await world.Law.AssertKeptAsync();
            await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => world.Router.SubmitAsync(sample.Create("token-1"), Options, world.Stop));
            var job = world.Emulator.Jobs.SingleOrDefault();
            var record = await world.Tracker.ResolveUnknownAsync(
                AttemptId, job is null ? null : sample.JobIdOf(job), string.Create(CultureInfo.InvariantCulture, $"the provider lists {world.Emulator.Jobs.Count} job(s)"), world.Stop);
            return record.Phase == VideoAttemptPhase.Accepted ? record.Handle : null;
        }
        catch (VideoSubmitRejectedException refused)
        {
            Assert.Equal(refused.PreparationCost is not null, refused.WasCharged);
            _feeIsInDoubt = refused.PreparationCost is not null && kind == EmulatorFaultKind.ConnectionRefused;
            return null;
        }
    }

    private async Task<VideoJobStatus> WaitAsync(VideoJobHandle handle)
    {
        try
        {
            return await world.Router.WaitAsync(handle, new VideoWaitOptions { Timeout = TimeSpan.FromSeconds(30) }, world.Stop);
        }
        catch (VideoJobFailedException failed)
        {
            return failed.Status;
        }
    }

    /// <summary>A download that is refused or breaks off leaves nothing behind and costs nothing; the next one is served.</summary>
    private async Task SaveAsync(VideoJobHandle handle)
    {
        var path = world.PathFor("output");
        for (var tries = 1; ; tries++)
        {
            try
            {
                await world.Router.SaveAsync(handle, path, cancellationToken: world.Stop);
                await Files.AssertIsAsync(sample.ImageType ?? "video/mp4", path, world.Stop);
                return;
            }
            catch (VideoEngineException) when (tries < MostTries)
            {
                Assert.False(File.Exists(path));
                await world.Law.AssertKeptAsync();
            }
        }
    }

    /// <summary>A job that does not end is cancelled where that is possible; whatever became of it, what is billed stays covered.</summary>
    private async Task CancelAsync(VideoJobHandle handle)
    {
        await Assert.ThrowsAsync<VideoJobTimeoutException>(() => world.Router.WaitAsync(handle, new VideoWaitOptions { Timeout = TimeSpan.FromMilliseconds(100) }, world.Stop));
        await world.Router.CancelAsync(handle, world.Stop);
        await world.Law.AssertKeptAsync();
        Assert.Equal(1, world.Emulator.Billing.AcceptedSubmits);
        var hold = await world.HoldOfAsync(AttemptId);
        var billed = world.Emulator.Billing.BilledUsd;
        Assert.InRange(billed, 0, hold.IsEnded ? (hold.Charged + hold.Loss).ToCredits() : hold.Amount.ToCredits());
    }

    private async Task AssertNothingBoughtAsync()
    {
        Assert.Equal(0, world.Emulator.Billing.AcceptedSubmits);
        var balance = await world.Ledger.GetBalanceAsync(World.Account, world.Stop);
        Assert.Equal(0m, balance.Held.ToCredits());
        Assert.InRange(balance.Spent.ToCredits(), world.Emulator.Billing.FeesUsd, _feeIsInDoubt ? decimal.MaxValue : world.Emulator.Billing.FeesUsd);
        await world.Law.AssertKeptAsync();
    }

    /// <summary>Equal once reconciled, wherever the provider tells the cost or the quote is the price; else never below the bill.</summary>
    private async Task AssertReconciledAsync(VideoJobStatus status)
    {
        await world.Law.AssertKeptAsync();
        Assert.Equal(1, world.Emulator.Billing.AcceptedSubmits);
        Assert.True(status.IsTerminal);
        var hold = await world.HoldOfAsync(AttemptId);
        Assert.True(hold.IsEnded, $"{sample.Id}: the hold is {hold.State} after {status.State}.");
        var billed = world.Emulator.Billing.BilledUsd;
        var covered = (hold.Charged + hold.Loss).ToCredits();
        if (status.State == VideoJobState.Succeeded && (status.Cost is not null || kind != EmulatorFaultKind.CostChanges))
        {
            Assert.Equal(billed, covered);
        }
        else
        {
            Assert.InRange(billed, 0, covered);
        }
    }
}
