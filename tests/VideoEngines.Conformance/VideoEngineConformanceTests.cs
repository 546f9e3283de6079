using VideoEngines.Metering;
using VideoEngines.Testing;

namespace VideoEngines.Conformance;

/// <summary>What every engine does inside the whole pipeline with credits: however it is read and whatever fails, a job is paid for once. Every engine's tests inherit this.</summary>
public abstract class VideoEngineConformanceTests : VideoEngineVerbTests
{
    private const string Account = ConformanceHost.Account;

    private readonly TestLedger _ledger = TestLedger.WithCredits(Account, 100m);

    [Fact]
    public async Task Submit_Accepted_CreditsAreHeldAndGuarded()
    {
        await using var host = new ConformanceHost(CreateProvider(SubmitStep.Accept), _ledger);

        var handle = await host.SubmitAsync(Request);

        Assert.Equal(CreditHoldState.Guarded, (await _ledger.GetHoldAsync(handle.AttemptId))!.State);
        Assert.True(_ledger.Held(Account) > 0);
        Assert.Equal(["ReserveAsync", "GuardAsync"], _ledger.Moves.Select(static move => move.Method));
    }

    [Fact]
    public async Task Submit_Refused_HoldIsReleased()
    {
        var provider = CreateProvider(SubmitStep.Refuse);
        await using var host = new ConformanceHost(provider, _ledger);

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => host.SubmitAsync(Request));

        Assert.Equal((100m - provider.StepFeeUsd, 0m), (_ledger.Available(Account), _ledger.Held(Account)));
    }

    [Fact]
    public async Task Submit_AnswerLost_HoldIsInSuspenseAndStays()
    {
        await using var host = new ConformanceHost(CreateProvider(SubmitStep.LoseAnswer), _ledger);

        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => host.SubmitAsync(Request));
        var held = _ledger.Held(Account);
        host.Clock.Advance(TimeSpan.FromDays(30));
        await host.Engine.GetStatusAsync(error.Handle!);
        await host.Tracker.SettlePendingAsync();
        await _ledger.SweepAsync();

        Assert.Equal(CreditHoldState.Suspense, (await _ledger.GetHoldAsync(error.Handle!.AttemptId))!.State);
        Assert.True(held > 0);
        Assert.Equal((held, 0m), (_ledger.Held(Account), _ledger.Committed(Account)));
    }

    [Fact]
    public async Task Submit_AnswerLostAndJobFoundLater_IsCommittedOnce()
    {
        var provider = CreateProvider(SubmitStep.LoseAnswer, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var error = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => host.SubmitAsync(Request));

        if (!provider.TryReveal())
        {
            await host.Tracker.ResolveUnknownAsync(error.Handle!.AttemptId, provider.JobId, "seen in the provider's console");
        }

        var first = await host.Engine.GetStatusAsync(error.Handle!);
        var second = await host.Engine.GetStatusAsync(error.Handle!);

        Assert.Equal((VideoSettlement.Done, VideoSettlement.Done, 1), (first.Settlement, second.Settlement, provider.Submits));
        AssertCommittedOnce(provider);
    }

    [Fact]
    public async Task Submit_LedgerAway_NothingIsSent()
    {
        var provider = CreateProvider(SubmitStep.Accept);
        await using var host = new ConformanceHost(provider, _ledger.FailWhile(true));

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => host.SubmitAsync(Request));

        Assert.Equal(0, provider.Submits);
    }

    [Fact]
    public async Task Submit_TooFewCredits_NothingIsSent()
    {
        var provider = CreateProvider(SubmitStep.Accept);
        await using var host = new ConformanceHost(provider, TestLedger.WithCredits(Account, 0.01m));

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => host.SubmitAsync(Request));

        Assert.Equal(0, provider.Submits);
    }

    [Fact]
    public async Task GetStatus_HundredAtOnceAfterSuccess_CommitsOnce()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = await host.SubmitAsync(Request);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => host.Engine.GetStatusAsync(handle))));

        Assert.All(statuses, static status => Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (status.State, status.Settlement)));
        AssertCommittedOnce(provider);
    }

    [Fact]
    public async Task GetStatus_OtherCostOnTheSecondRead_IsOneAdjustment()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded, StatusStep.SucceededAtOtherCost);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = await host.SubmitAsync(Request);

        await host.Engine.GetStatusAsync(handle);
        await host.Engine.GetStatusAsync(handle);
        await host.Engine.GetStatusAsync(handle);

        Assert.Single(_ledger.Entries, static entry => entry.Kind == CreditEntryKind.Committed);
        Assert.Equal(provider.TellsCost ? 1 : 0, _ledger.Entries.Count(static entry => entry.Kind == CreditEntryKind.Adjusted));
        Assert.Equal(provider.TellsCost ? provider.OtherCost : null, (await _ledger.GetHoldAsync(handle.AttemptId))!.ProviderCost);
        Assert.Empty((await _ledger.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task GetStatus_LedgerAway_TellsTheStatusAndSettlesLater()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = await host.SubmitAsync(Request);

        _ledger.FailWhile(true);
        var away = await host.Engine.GetStatusAsync(handle);
        _ledger.FailWhile(false);
        var back = await host.Engine.GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Pending), (away.State, away.Settlement));
        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (back.State, back.Settlement));
        AssertCommittedOnce(provider);
    }

    [Fact]
    public async Task GetStatus_LedgerAwayAndNobodyReadsAgain_IsSettledByTheSweep()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = await host.SubmitAsync(Request);
        _ledger.FailWhile(true);
        await host.Engine.GetStatusAsync(handle);
        _ledger.FailWhile(false);

        Assert.Equal(1, await host.Tracker.SettlePendingAsync());

        Assert.Equal(0, await host.Tracker.SettlePendingAsync());
        AssertCommittedOnce(provider);
    }

    [Fact]
    public async Task GetStatus_ResumedWithoutLedger_IsNotMetered()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = VideoJobHandle.Parse((await host.SubmitAsync(Request)).ToJson());
        await using var other = new ConformanceHost(provider, ledger: null, handle);

        var status = await other.Engine.GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.NotMetered), (status.State, status.Settlement));
        Assert.True(_ledger.Held(Account) > 0);
    }

    [Fact]
    public async Task GetStatus_ResumedWithTheLedgerButAnEmptyJobStore_SettlesOnce()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);
        var handle = VideoJobHandle.Parse((await host.SubmitAsync(Request)).ToJson());
        await using var other = new ConformanceHost(provider, _ledger, handle);

        var resumed = await other.Engine.GetStatusAsync(handle);
        var first = await host.Engine.GetStatusAsync(handle);

        Assert.Equal((VideoSettlement.Done, VideoSettlement.Done), (resumed.Settlement, first.Settlement));
        AssertCommittedOnce(provider);
    }

    [Fact]
    public async Task GetStatus_StillRunning_KeepsTheHold()
    {
        await using var host = new ConformanceHost(CreateProvider(SubmitStep.Accept, StatusStep.Running), _ledger);
        var handle = await host.SubmitAsync(Request);

        var status = await host.Engine.GetStatusAsync(handle);
        host.Clock.Advance(TimeSpan.FromDays(1));
        await _ledger.SweepAsync();

        Assert.Equal(VideoSettlement.Pending, status.Settlement);
        Assert.Equal(CreditHoldState.Guarded, (await _ledger.GetHoldAsync(handle.AttemptId))!.State);
    }

    [Fact]
    public async Task GetStatus_Failed_LeavesNothingHeld()
    {
        await using var host = new ConformanceHost(CreateProvider(SubmitStep.Accept, StatusStep.Failed), _ledger);
        var handle = await host.SubmitAsync(Request);

        var status = await host.Engine.GetStatusAsync(handle);

        Assert.Equal((VideoSettlement.Done, 0m), (status.Settlement, _ledger.Held(Account)));
        Assert.Equal(100m, _ledger.Available(Account) + _ledger.Committed(Account));
    }

    [Fact]
    public async Task Generate_WholeJob_LeavesOneCommitAndCleanBooks()
    {
        var provider = CreateProvider(SubmitStep.Accept, StatusStep.Pending, StatusStep.Running, StatusStep.Succeeded);
        await using var host = new ConformanceHost(provider, _ledger);

        var video = await host.Engine.GenerateAsync(Request, new VideoSubmitOptions { Account = Account });

        Assert.Equal((VideoSettlement.Done, 1), (video.Status.Settlement, provider.Submits));
        AssertCommittedOnce(provider);
        Assert.Empty((await _ledger.VerifyAsync()).Problems);
    }

    private void AssertCommittedOnce(ConformanceProvider provider)
    {
        var commit = Assert.Single(_ledger.Entries, static entry => entry.Kind is CreditEntryKind.Committed or CreditEntryKind.LateCommitted or CreditEntryKind.Adjusted);
        Assert.Equal((CreditEntryKind.Committed, provider.ToldCost), (commit.Kind, commit.ProviderCost));
        Assert.True(provider.TellsCost || commit.Amount.ToCredits() == provider.Cost.Amount, "What no status tells is committed as quoted; a credit is a US dollar here.");
        Assert.Equal((commit.Amount.ToCredits(), 0m), (_ledger.Committed(Account), _ledger.Held(Account)));
    }
}
