using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditMeterTests
{
    private readonly LedgerFixture _ledger = new();
    private readonly CreditMeterOptions _options = new() { DefaultAccount = "acme" };
    private readonly CreditMeter _meter;

    public CreditMeterTests() => _meter = new CreditMeter(_ledger.Ledger, _options);

    [Fact]
    public async Task Reserve_Quote_HoldsTheHighestAmountOfTheDefaultAccount()
    {
        await _ledger.Grant(10);
        var hold = await _meter.ReserveAsync("a", null, Kling, new VideoQuote(VideoCost.Usd(1), VideoCost.Usd(2), VideoCost.Usd(3)), "job");
        Assert.Equal((Credits(3), "acme", "job"), (hold.Amount, hold.Account, hold.Reservation.JobKey));
        Assert.Equal(_ledger.Clock.Now.AddMinutes(30), hold.ExpiresAt);
    }

    [Fact]
    public async Task Reserve_RepeatedLater_IsTheSameCall()
    {
        await _ledger.Grant(10);
        var first = await ReserveAsync();
        _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Same(first, await ReserveAsync());
    }

    [Fact]
    public async Task Reserve_NoAccount_SaysWhatToSet()
    {
        var meter = new CreditMeter(_ledger.Ledger);
        var exception = await Assert.ThrowsAsync<VideoEngineException>(async () => await meter.ReserveAsync("a", null, Kling, VideoQuote.Exactly(VideoCost.Usd(1))));
        Assert.Equal(VideoErrorKind.Configuration, exception.Kind);
        Assert.Contains("DefaultAccount", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserve_UnknownUnit_IsAConfigurationError()
    {
        await _ledger.Grant(10);
        var exception = await Assert.ThrowsAsync<VideoEngineException>(async () => await _meter.ReserveAsync("a", null, Kling, VideoQuote.Exactly(new VideoCost(1, "CNY"))));
        Assert.Equal(VideoErrorKind.Configuration, exception.Kind);
    }

    [Fact]
    public async Task Settle_NoHold_IsNotMetered() =>
        Assert.Equal(VideoSettlement.NotMetered, await _meter.SettleAsync("a", Status(VideoJobState.Succeeded), FailureBilling.Unknown));

    [Fact]
    public async Task Settle_Running_IsPendingAndChangesNothing()
    {
        await GuardedAsync();
        Assert.Equal(VideoSettlement.Pending, await _meter.SettleAsync("a", Status(VideoJobState.Running), FailureBilling.Free));
        Assert.Equal(CreditHoldState.Guarded, (await HoldAsync()).State);
    }

    [Fact]
    public async Task Settle_SucceededWithCost_CommitsTheActual()
    {
        await GuardedAsync();
        Assert.Equal(VideoSettlement.Done, await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1.5m), FailureBilling.Unknown));
        Assert.Equal((Credits(1.5m), VideoCost.Usd(1.5m), false), ((await HoldAsync()).Charged, (await HoldAsync()).ProviderCost!.Value, (await HoldAsync()).Flagged));
    }

    [Fact]
    public async Task Settle_SucceededWithoutCost_CommitsTheExpectedQuoteFlagged()
    {
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded), FailureBilling.Unknown);
        Assert.Equal((Credits(2), true), ((await HoldAsync()).Charged, (await HoldAsync()).Flagged));
    }

    [Fact]
    public async Task Settle_CostToldLaterEqual_ConfirmsAndClearsTheFlag()
    {
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded), FailureBilling.Unknown);
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 2), FailureBilling.Unknown);
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 2), FailureBilling.Unknown);
        Assert.Equal((Credits(2), false, 1), ((await HoldAsync()).Charged, (await HoldAsync()).Flagged, (await HoldAsync()).Adjustments));
    }

    [Fact]
    public async Task Settle_OtherCostOnALaterRead_IsOneAdjustEntry()
    {
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1), FailureBilling.Unknown);
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1.5m), FailureBilling.Unknown);
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1.5m), FailureBilling.Unknown);
        Assert.Equal(Credits(1.5m), (await _ledger.Balance()).Spent);
        Assert.Single(await _ledger.Kinds(), CreditEntryKind.Adjusted);
    }

    [Fact]
    public async Task Settle_CostGoesBackAndForth_FollowsEachTime()
    {
        await GuardedAsync();
        foreach (var cost in new[] { 1m, 2m, 1m, 2m })
        {
            await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, cost), FailureBilling.Unknown);
            Assert.Equal(Credits(cost), (await _ledger.Balance()).Spent);
        }
    }

    [Theory]
    [InlineData(FailureBilling.Free, UnknownFailurePolicy.Release, CreditHoldState.Released, 0, VideoSettlement.Done)]
    [InlineData(FailureBilling.Charged, UnknownFailurePolicy.Release, CreditHoldState.Committed, 0, VideoSettlement.Done)]
    [InlineData(FailureBilling.Unknown, UnknownFailurePolicy.Release, CreditHoldState.Released, 2, VideoSettlement.Done)]
    [InlineData(FailureBilling.Unknown, UnknownFailurePolicy.CommitQuote, CreditHoldState.Committed, 0, VideoSettlement.Done)]
    [InlineData(FailureBilling.Unknown, UnknownFailurePolicy.Suspense, CreditHoldState.Suspense, 0, VideoSettlement.Pending)]
    public async Task Settle_Failed_FollowsBillingAndPolicy(FailureBilling billing, UnknownFailurePolicy policy, CreditHoldState state, int loss, VideoSettlement settlement)
    {
        _options.OnUnknownFailure = policy;
        await GuardedAsync();
        Assert.Equal(settlement, await _meter.SettleAsync("a", Status(VideoJobState.Failed), billing));
        Assert.Equal(settlement, await _meter.SettleAsync("a", Status(VideoJobState.Failed), billing));
        Assert.Equal(state, (await HoldAsync()).State);
        Assert.Equal(Credits(loss), (await _ledger.Balance(CreditAccounts.Losses)).Loss);
    }

    [Fact]
    public async Task Settle_PolicyForTheEngine_ReplacesTheGeneralOne()
    {
        _options.OnUnknownFailureByEngine["kling/*"] = UnknownFailurePolicy.CommitQuote;
        _options.OnUnknownFailureByEngine["kling/v3"] = UnknownFailurePolicy.Suspense;
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Failed), FailureBilling.Unknown);
        Assert.Equal(CreditHoldState.Suspense, (await HoldAsync()).State);
    }

    [Fact]
    public async Task Settle_Expired_SuspendsUntilSomebodyKnows()
    {
        await GuardedAsync();
        Assert.Equal(VideoSettlement.Pending, await _meter.SettleAsync("a", Status(VideoJobState.Expired), FailureBilling.Free));
        Assert.Equal(CreditHoldState.Suspense, (await HoldAsync()).State);
        Assert.Equal(VideoSettlement.Done, await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1), FailureBilling.Free));
        Assert.Equal(Credits(1), (await _ledger.Balance()).Spent);
    }

    [Fact]
    public async Task Settle_FailedToldZero_ChargesNothing()
    {
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Failed, 0), FailureBilling.Charged);
        Assert.Equal((Credits(10), CreditAmount.Zero), ((await _ledger.Balance()).Available, (await HoldAsync()).Charged));
    }

    [Fact]
    public async Task Settle_SucceededAfterRelease_CommitsLate()
    {
        await GuardedAsync();
        await _meter.RejectAsync("a", "looked refused");
        Assert.Equal(VideoSettlement.Done, await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1), FailureBilling.Unknown));
        Assert.Equal(CreditEntryKind.LateCommitted, (await _ledger.Statement())[^1].Kind);
    }

    [Fact]
    public async Task Settle_ZeroToldAfterPossibleLoss_TakesTheLossBack()
    {
        await GuardedAsync();
        await _meter.SettleAsync("a", Status(VideoJobState.Failed), FailureBilling.Unknown);
        await _meter.SettleAsync("a", Status(VideoJobState.Failed, 0), FailureBilling.Unknown);
        Assert.Equal(CreditAmount.Zero, (await _ledger.Balance(CreditAccounts.Losses)).Loss);
    }

    [Fact]
    public async Task Settle_RateCardReplacedMidJob_UsesTheFrozenOne()
    {
        await GuardedAsync();
        _options.RateCard = new RateCard { Version = "usd-2", Markup = 10m };
        await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1), FailureBilling.Unknown);
        Assert.Equal(Credits(1), (await _ledger.Balance()).Spent);
    }

    [Fact]
    public async Task Settle_UnitUnknownToTheFrozenCard_UsesThePresentOne()
    {
        await GuardedAsync();
        var status = Status(VideoJobState.Succeeded) with { Cost = new VideoCost(10, "kling-unit") };
        await Assert.ThrowsAsync<VideoEngineException>(async () => await _meter.SettleAsync("a", status, FailureBilling.Unknown));
        Assert.Equal(CreditHoldState.Guarded, (await HoldAsync()).State);
        _options.RateCard = new RateCard { Version = "usd-2", UsdPerUnit = new Dictionary<string, decimal> { ["kling-unit"] = 0.1m } };
        Assert.Equal(VideoSettlement.Done, await _meter.SettleAsync("a", status, FailureBilling.Unknown));
        Assert.Equal(Credits(1), (await _ledger.Balance()).Spent);
    }

    [Fact]
    public async Task Settle_HundredObserversOfOneSuccess_OneCommitEntry()
    {
        await GuardedAsync();
        var settlements = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
            await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1), FailureBilling.Unknown))));
        Assert.All(settlements, settlement => Assert.Equal(VideoSettlement.Done, settlement));
        Assert.Equal([CreditEntryKind.Granted, CreditEntryKind.Reserved, CreditEntryKind.Guarded, CreditEntryKind.Committed], await _ledger.Kinds());
    }

    [Fact]
    public async Task Settle_ObserversOfDifferentCosts_NeverThrowAndOneCommits()
    {
        await GuardedAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
            await _meter.SettleAsync("a", Status(VideoJobState.Succeeded, 1 + (i % 2)), FailureBilling.Unknown))));
        Assert.Single(await _ledger.Kinds(), CreditEntryKind.Committed);
        Assert.True((await _ledger.Ledger.VerifyAsync()).IsClean);
    }

    [Fact]
    public async Task Reject_GuardedHold_ReleasesIt()
    {
        await GuardedAsync();
        Assert.Equal(VideoSettlement.Done, await _meter.RejectAsync("a", "HTTP 400"));
        Assert.Equal(("rejected", "HTTP 400"), ((await HoldAsync()).Reason, (await HoldAsync()).Evidence));
    }

    [Fact]
    public async Task Reject_AfterAPaidStep_ChargesTheStepAndGivesTheRestBack()
    {
        await GuardedAsync();

        Assert.Equal(VideoSettlement.Done, await _meter.RejectAsync("a", "HTTP 400", VideoCost.Usd(0.01m)));
        Assert.Equal(VideoSettlement.Done, await _meter.RejectAsync("a", "HTTP 400", VideoCost.Usd(0.01m)));

        Assert.Equal((CreditHoldState.Committed, Credits(0.01m)), ((await HoldAsync()).State, (await HoldAsync()).Charged));
        Assert.Equal((Credits(0.01m), Credits(0)), ((await _ledger.Balance()).Spent, (await _ledger.Balance()).Held));
    }

    [Fact]
    public async Task Reject_NoHold_IsNotMetered() => Assert.Equal(VideoSettlement.NotMetered, await _meter.RejectAsync("a", "HTTP 400"));

    [Fact]
    public async Task Suspend_GuardedHold_IsPending()
    {
        await GuardedAsync();
        Assert.Equal(VideoSettlement.Pending, await _meter.SuspendAsync("a", "no answer"));
        Assert.Equal(CreditHoldState.Suspense, (await HoldAsync()).State);
    }

    private static VideoJobStatus Status(VideoJobState state, decimal? usd = null) => new() { State = state, Cost = usd is { } cost ? VideoCost.Usd(cost) : null };

    private async Task<CreditHold> ReserveAsync() => await _meter.ReserveAsync("a", null, Kling, new VideoQuote(VideoCost.Usd(1), VideoCost.Usd(2), VideoCost.Usd(3)));

    private async Task GuardedAsync()
    {
        await _ledger.Grant(10);
        await ReserveAsync();
        await _meter.GuardAsync("a", "POST");
    }

    private async Task<CreditHold> HoldAsync() => (await _ledger.Ledger.GetHoldAsync("a"))!;
}
