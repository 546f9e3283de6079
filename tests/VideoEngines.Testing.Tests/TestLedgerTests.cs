using VideoEngines.Metering;

namespace VideoEngines.Testing.Tests;

public class TestLedgerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void WithCredits_NewAccount_HasThemAvailable()
    {
        var ledger = TestLedger.WithCredits("acme", 100m);

        Assert.Equal((100m, 0m, 0m), (ledger.Available("acme"), ledger.Held("acme"), ledger.Committed("acme")));
        Assert.Empty(ledger.Moves);
    }

    [Fact]
    public async Task Held_ReservedAttempt_IsTheReservation()
    {
        var ledger = TestLedger.WithCredits("acme", 100m);

        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);

        Assert.Equal((3m, 97m), (ledger.Held("acme"), ledger.Available("acme")));
    }

    [Fact]
    public async Task Committed_CommittedAttempt_IsWhatItCost()
    {
        var ledger = TestLedger.WithCredits("acme", 100m);
        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);
        await ledger.GuardAsync("a-1", null, Token);

        await ledger.CommitAsync(new CreditCommit { AttemptId = "a-1", Amount = CreditAmount.FromCredits(2m), Evidence = "test" }, Token);

        Assert.Equal((2m, 0m), (ledger.Committed("acme"), ledger.Held("acme")));
    }

    [Fact]
    public async Task Moves_SeveralCalls_TellMethodAndAttemptInOrder()
    {
        var ledger = TestLedger.WithCredits("acme", 100m);
        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);
        await ledger.GetHoldAsync("a-1", Token);
        await ledger.ReleaseAsync(new CreditRelease { AttemptId = "a-1", Reason = "rejected", Evidence = "test" }, Token);
        await ledger.GrantAsync(new CreditGrant { Key = "g", Account = "other", Amount = CreditAmount.FromCredits(1m) }, Token);

        Assert.Equal([new("ReserveAsync", "a-1", null), new("ReleaseAsync", "a-1", null), new("GrantAsync", null, null)], ledger.Moves);
    }

    [Fact]
    public async Task Moves_RefusedByTheRules_HaveTheError()
    {
        var ledger = TestLedger.WithCredits("acme", 1m);

        var error = await Assert.ThrowsAsync<InsufficientCreditsException>(async () => await ledger.ReserveAsync(Reservation("a-1", 3m), Token));

        Assert.Equal([new("ReserveAsync", "a-1", error)], ledger.Moves);
    }

    [Fact]
    public async Task Entries_TwoAccounts_AreThoseOfBoth()
    {
        var ledger = TestLedger.WithCredits("acme", 100m).AddCredits("other", 5m).AddCredits("acme", 7m);
        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);

        Assert.Equal(
            [("acme", CreditEntryKind.Granted), ("acme", CreditEntryKind.Granted), ("acme", CreditEntryKind.Reserved), ("other", CreditEntryKind.Granted)],
            ledger.Entries.Select(entry => (entry.Account, entry.Kind)));
    }

    [Fact]
    public async Task Entries_PossibleLoss_AreTold()
    {
        var ledger = TestLedger.WithCredits("acme", 100m);
        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);
        await ledger.GuardAsync("a-1", null, Token);

        await ledger.ReleaseAsync(
            new CreditRelease { AttemptId = "a-1", Reason = "failed", Evidence = "test", PossibleProviderLoss = CreditAmount.FromCredits(3m), Flagged = true }, Token);

        Assert.Equal((CreditAccounts.Losses, CreditEntryKind.LossBooked), (ledger.Entries[^1].Account, ledger.Entries[^1].Kind));
    }

    [Fact]
    public async Task FailNext_OneCall_FailsItAndChangesNothing()
    {
        var ledger = TestLedger.WithCredits("acme", 100m).FailNext(1);

        await Assert.ThrowsAsync<IOException>(async () => await ledger.ReserveAsync(Reservation("a-1", 3m), Token));

        Assert.Equal(0m, ledger.Held("acme"));
        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);
        Assert.Equal(3m, ledger.Held("acme"));
    }

    [Fact]
    public async Task FailNext_OwnException_IsThrownByReadsToo()
    {
        var own = new TimeoutException("away");
        var ledger = TestLedger.WithCredits("acme", 100m).FailNext(5, own);

        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(async () => await ledger.GetHoldAsync("a-1", Token)));
        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(async () => await ledger.GetBalanceAsync("acme", Token)));
        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(async () => await ledger.VerifyAsync(null, Token)));
        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(async () => await ledger.SweepAsync(Token)));
        Assert.Same(own, await Assert.ThrowsAsync<TimeoutException>(async () => await ledger.GetStatementAsync("acme", 1, Token).GetAsyncEnumerator(Token).MoveNextAsync()));
        Assert.Null(await ledger.GetHoldAsync("a-1", Token));
    }

    [Fact]
    public async Task FailWhile_UntilItIsEnded_FailsEveryCall()
    {
        var ledger = TestLedger.WithCredits("acme", 100m).FailWhile(true);
        await Assert.ThrowsAsync<IOException>(async () => await ledger.GuardAsync("a-1", null, Token));
        await Assert.ThrowsAsync<IOException>(async () => await ledger.ReserveAsync(Reservation("a-1", 3m), Token));

        ledger.FailWhile(false);

        await ledger.ReserveAsync(Reservation("a-1", 3m), Token);
        Assert.Equal(["GuardAsync", "ReserveAsync", "ReserveAsync"], ledger.Moves.Select(move => move.Method));
    }

    [Fact]
    public async Task ReserveAsync_HoldOutlivesItsDeadline_ExpiresByTheClockOfTheTest()
    {
        var clock = new ManualTimeProvider();
        var ledger = TestLedger.WithCredits("acme", 100m, clock);
        await ledger.ReserveAsync(Reservation("a-1", 3m) with { Lifetime = TimeSpan.FromMinutes(5) }, Token);

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(0m, ledger.Held("acme"));
    }

    private static CreditReservation Reservation(string attemptId, decimal credits)
    {
        var amount = CreditAmount.FromCredits(credits);
        return new CreditReservation
        {
            AttemptId = attemptId,
            Account = "acme",
            Amount = amount,
            Engine = "fake/engine",
            Quote = RateCard.Default.Quote(VideoQuote.Exactly(VideoCost.Usd(credits)), "fake/engine"),
            RateCard = RateCard.Default,
        };
    }
}
