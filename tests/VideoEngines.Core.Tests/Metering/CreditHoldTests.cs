using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditHoldTests
{
    private readonly LedgerFixture _ledger = new();

    [Fact]
    public async Task Reserve_SameContent_SameAnswerForEver()
    {
        await _ledger.Grant(10);
        var first = await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        await _ledger.Commit("a", 3);
        Assert.Same(first, await _ledger.Reserve("a", 4));
        Assert.Equal(Credits(7), (await _ledger.Balance()).Available);
    }

    public static TheoryData<string, CreditReservation> OtherContent() => new()
    {
        { "Account", Reservation("a", 4) with { Account = "acme/x" } },
        { "Amount", Reservation("a", 4) with { Amount = Credits(5) } },
        { "Engine", Reservation("a", 4) with { Engine = Runway } },
        { "JobKey", Reservation("a", 4) with { JobKey = "job-2" } },
        { "Lifetime", Reservation("a", 4) with { Lifetime = null } },
        { "Quote", Reservation("a", 4) with { Quote = Quote(5) } },
        { "RateCard", Reservation("a", 4) with { RateCard = new RateCard { Version = "usd-1", Markup = 2m } } },
    };

    [Theory]
    [MemberData(nameof(OtherContent), DisableDiscoveryEnumeration = true)]
    public async Task Reserve_OtherContent_ConflictNamesTheField(string field, CreditReservation other)
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        var conflict = await Assert.ThrowsAsync<CreditConflictException>(async () => await _ledger.Ledger.ReserveAsync(other));
        Assert.Equal(field, conflict.Field);
    }

    [Fact]
    public async Task Reserve_Refused_TellsTheNumbersAndWhatToDo()
    {
        await _ledger.Grant(3);
        var refusal = await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 4));
        Assert.Equal(("acme", Credits(3), Credits(4), VideoErrorKind.InsufficientCredits), (refusal.Level, refusal.Available, refusal.Needed, refusal.Kind));
        Assert.Contains("new attempt id", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reserve_RefusedThenTopUp_StaysRefused()
    {
        await _ledger.Grant(3);
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 4));
        await _ledger.Grant(100, "more");
        var refusal = await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 4));
        Assert.Equal(Credits(3), refusal.Available);
        Assert.Equal(CreditHoldState.Open, (await _ledger.Reserve("b", 4)).State);
    }

    [Fact]
    public async Task Reserve_NothingEverGranted_SaysToGrant()
    {
        var refusal = await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 0));
        Assert.Null(refusal.Level);
        Assert.Contains("GrantAsync", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_RefusedAttempt_ThrowsTheRefusal()
    {
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 1));
        await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Guard("a"));
        Assert.Null(await _ledger.Ledger.GetHoldAsync("a"));
    }

    [Fact]
    public async Task Guard_UnknownAttempt_IsNotFound()
    {
        var exception = await Assert.ThrowsAsync<VideoEngineException>(() => _ledger.Guard("a"));
        Assert.Equal(VideoErrorKind.NotFound, exception.Kind);
    }

    [Fact]
    public async Task Guard_Twice_AnswersTheSame()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        Assert.Same(await _ledger.Guard("a"), await _ledger.Guard("a"));
    }

    [Fact]
    public async Task OpenHold_PastDeadline_ReturnsItsCredits()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        _ledger.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(Credits(10), (await _ledger.Balance()).Available);
        var hold = await _ledger.Ledger.GetHoldAsync("a");
        Assert.Equal((CreditHoldState.Released, "expired"), (hold!.State, hold.Reason));
    }

    [Fact]
    public async Task OpenHold_JustBeforeDeadline_KeepsItsCredits()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        _ledger.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMicroseconds(1));
        Assert.Equal(Credits(4), (await _ledger.Balance()).Held);
    }

    [Fact]
    public async Task Reserve_OthersPastDeadline_UsesTheirCreditsAtOnce()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 10);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CreditHoldState.Open, (await _ledger.Reserve("b", 10)).State);
    }

    [Fact]
    public async Task Guard_ExpiredHold_ThrowsSoThatNothingIsSent()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        var conflict = await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Guard("a"));
        Assert.Equal("State", conflict.Field);
        Assert.Contains("expired", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guard_ReleasedHold_Throws()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Release("a");
        await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Guard("a"));
    }

    [Fact]
    public async Task GuardedHold_YearsLater_IsStillHeld()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        _ledger.Clock.Advance(TimeSpan.FromDays(3650));
        Assert.Equal(0, await _ledger.Ledger.SweepAsync());
        Assert.Equal(Credits(4), (await _ledger.Balance()).Held);
    }

    [Fact]
    public async Task SuspenseHold_YearsLater_IsStillHeld()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        await _ledger.Suspend("a");
        _ledger.Clock.Advance(TimeSpan.FromDays(3650));
        await _ledger.Ledger.SweepAsync();
        Assert.Equal(Credits(4), (await _ledger.Balance()).Held);
    }

    [Fact]
    public async Task Suspend_OpenHold_Throws()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        Assert.Equal("State", (await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Suspend("a"))).Field);
    }

    [Fact]
    public async Task Guard_SuspenseHold_ThrowsSoThatNothingIsSentTwice()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        await _ledger.Suspend("a");
        await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Guard("a"));
    }

    [Fact]
    public async Task Suspend_EndedMeanwhile_AnswersTheEnd()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        var committed = await _ledger.Commit("a", 4);
        Assert.Same(committed, await _ledger.Suspend("a"));
    }

    [Fact]
    public async Task Extend_OpenHold_ExpiresAtTheNewDeadlineOnly()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Ledger.ExtendAsync("a", _ledger.Clock.Now.AddHours(2));
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Credits(4), (await _ledger.Balance()).Held);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CreditAmount.Zero, (await _ledger.Balance()).Held);
    }

    [Fact]
    public async Task Extend_EarlierDeadline_ChangesNothing()
    {
        await _ledger.Grant(10);
        var hold = await _ledger.Reserve("a", 4);
        Assert.Same(hold, await _ledger.Ledger.ExtendAsync("a", _ledger.Clock.Now));
    }

    [Fact]
    public async Task Extend_ExpiredHold_Throws()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<CreditConflictException>(async () => await _ledger.Ledger.ExtendAsync("a", _ledger.Clock.Now.AddHours(2)));
    }

    [Fact]
    public async Task Sweep_ExpiredHolds_CountsThem()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Reserve("b", 4);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, await _ledger.Ledger.SweepAsync());
        Assert.Equal(0, await _ledger.Ledger.SweepAsync());
    }

    [Fact]
    public async Task ListHolds_ByStateAndAge_OldestFirst()
    {
        await _ledger.Grant(10);
        foreach (var attempt in new[] { "b", "a", "c" })
        {
            await _ledger.Reserve(attempt, 1);
            await _ledger.Guard(attempt);
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await _ledger.Commit("c", 1);
        var found = new List<string>();
        await foreach (var hold in _ledger.Ledger.ListHoldsAsync(CreditHoldState.Guarded, TimeSpan.FromMinutes(2)))
        {
            found.Add(hold.AttemptId);
        }

        Assert.Equal(["b", "a"], found);
    }

    [Fact]
    public async Task MaxEndedHolds_Exceeded_ForgetsTheOldestEndedOnly()
    {
        var ledger = new LedgerFixture(new CreditLedgerOptions { MaxEndedHolds = 1 });
        await ledger.Grant(10);
        await ledger.Reserve("live", 1);
        await ledger.Guard("live");
        foreach (var attempt in new[] { "old", "new" })
        {
            await ledger.Reserve(attempt, 1);
            await ledger.Release(attempt);
        }

        Assert.Null(await ledger.Ledger.GetHoldAsync("old"));
        Assert.NotNull(await ledger.Ledger.GetHoldAsync("new"));
        Assert.NotNull(await ledger.Ledger.GetHoldAsync("live"));
        Assert.True((await ledger.Ledger.VerifyAsync()).IsClean);
    }

    [Fact]
    public async Task AnyMove_CancelledToken_ChangesNothing()
    {
        await _ledger.Grant(10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _ledger.Ledger.ReserveAsync(Reservation("a", 1), new CancellationToken(true)));
        Assert.Equal(Credits(10), (await _ledger.Balance()).Available);
    }
}
