using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

/// <summary>Commit, release, late commit, overrun, adjustment.</summary>
public sealed class CreditSettlementTests
{
    private readonly LedgerFixture _ledger = new();

    [Fact]
    public async Task Commit_BelowTheHold_ReturnsTheRest()
    {
        await HeldAsync(10, 4);
        var hold = await _ledger.Commit("a", 3);
        Assert.Equal((CreditHoldState.Committed, Credits(3), Credits(3)), (hold.State, hold.Total, hold.Charged));
        Assert.Equal(new CreditBalance { Granted = Credits(10), Available = Credits(7), Spent = Credits(3) }, await _ledger.Balance());
    }

    [Fact]
    public async Task Commit_SameContentAgain_SameAnswerForEver()
    {
        await HeldAsync(10, 4);
        var first = await _ledger.Commit("a", 3);
        await _ledger.Adjust("a", 2);
        Assert.Same(first, await _ledger.Commit("a", 3));
        Assert.Equal(Credits(2), (await _ledger.Balance()).Spent);
    }

    [Fact]
    public async Task Commit_OtherAmount_ConflictNamesTheField()
    {
        await HeldAsync(10, 4);
        await _ledger.Commit("a", 3);
        Assert.Equal("Amount", (await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Commit("a", 2))).Field);
    }

    [Fact]
    public async Task Release_SameContentAgain_SameAnswer()
    {
        await HeldAsync(10, 4);
        Assert.Same(await _ledger.Release("a", 1), await _ledger.Release("a", 1));
        Assert.Equal(Credits(1), (await _ledger.Balance(CreditAccounts.Losses)).Loss);
    }

    [Fact]
    public async Task Release_OtherLoss_ConflictNamesTheField()
    {
        await HeldAsync(10, 4);
        await _ledger.Release("a", 1);
        Assert.Equal("PossibleProviderLoss", (await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Release("a", 2))).Field);
    }

    [Fact]
    public async Task Release_AfterCommit_ReturnsTheCommittedHold()
    {
        await HeldAsync(10, 4);
        var committed = await _ledger.Commit("a", 3);
        Assert.Same(committed, await _ledger.Release("a"));
    }

    [Fact]
    public async Task Commit_AfterRelease_IsALateCommitOfItsOwn()
    {
        await HeldAsync(10, 4);
        await _ledger.Release("a", 4);
        var hold = await _ledger.Commit("a", 3);
        var late = (await _ledger.Statement())[^1];
        Assert.Equal((CreditEntryKind.LateCommitted, Credits(3)), (late.Kind, late.Amount));
        Assert.Equal(CreditEntryKind.Released, (await _ledger.Statement())[(int)late.Corrects!.Value - 1].Kind);
        Assert.Equal((CreditHoldState.Committed, Credits(3), CreditAmount.Zero), (hold.State, hold.Charged, hold.Loss));
        Assert.Equal(Credits(3), (await _ledger.Balance()).Spent);
        Assert.Equal([CreditEntryKind.LossBooked, CreditEntryKind.LossReversed], await _ledger.Kinds(CreditAccounts.Losses));
    }

    [Fact]
    public async Task Commit_AfterExpiry_IsALateCommit()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(CreditHoldState.Committed, (await _ledger.Commit("a", 4)).State);
        Assert.Equal(CreditEntryKind.LateCommitted, (await _ledger.Statement())[^1].Kind);
    }

    [Fact]
    public async Task LateCommit_NothingAvailable_BecomesDebt()
    {
        await HeldAsync(4, 4);
        await _ledger.Release("a");
        await _ledger.Reserve("b", 3);
        await _ledger.Commit("a", 4);
        Assert.Equal(new CreditBalance { Granted = Credits(4), Held = Credits(3), Spent = Credits(4), Debt = Credits(3) }, await _ledger.Balance());
    }

    [Theory]
    [InlineData(CreditOverrunPolicy.Debt, 6, 1, 0, 0)]
    [InlineData(CreditOverrunPolicy.TakeAvailable, 5, 0, 0, 1)]
    [InlineData(CreditOverrunPolicy.Refuse, 4, 0, 1, 2)]
    public async Task Commit_AboveTheHold_FollowsThePolicyVisibly(CreditOverrunPolicy policy, int charged, int debt, int available, int loss)
    {
        await HeldAsync(5, 4);
        var hold = await _ledger.Commit("a", 6, policy);
        var overrun = (await _ledger.Statement())[^1];
        Assert.Equal((CreditEntryKind.Overrun, Credits(2)), (overrun.Kind, overrun.Amount));
        Assert.Equal((Credits(6), Credits(charged), Credits(loss)), (hold.Total, hold.Charged, hold.Loss));
        Assert.Equal(
            new CreditBalance { Granted = Credits(5), Available = Credits(available), Spent = Credits(charged), Debt = Credits(debt) }, await _ledger.Balance());
        Assert.Equal(Credits(loss), (await _ledger.Balance(CreditAccounts.Losses)).Loss);
    }

    [Fact]
    public async Task Commit_AtTheHold_HasNoOverrunEntry()
    {
        await HeldAsync(5, 4);
        await _ledger.Commit("a", 4, CreditOverrunPolicy.Refuse);
        Assert.DoesNotContain(CreditEntryKind.Overrun, await _ledger.Kinds());
    }

    [Fact]
    public async Task Grant_AccountOwes_PaysTheDebtFirst()
    {
        await HeldAsync(4, 4);
        await _ledger.Commit("a", 6);
        await _ledger.Grant(10, "more");
        Assert.Equal(new CreditBalance { Granted = Credits(14), Available = Credits(8), Spent = Credits(6) }, await _ledger.Balance());
        Assert.Equal(CreditEntryKind.DebtPaid, (await _ledger.Statement())[^1].Kind);
    }

    [Fact]
    public async Task Grant_OfOtherScope_DoesNotPayTheDebt()
    {
        await HeldAsync(4, 4);
        await _ledger.Commit("a", 6);
        await _ledger.Grant(10, "more", scope: "runway/*");
        Assert.Equal((Credits(2), Credits(10)), ((await _ledger.Balance()).Debt, (await _ledger.Balance()).Available));
    }

    [Fact]
    public async Task Adjust_Lower_ReturnsCreditsAndPointsToTheCorrectedEntry()
    {
        await HeldAsync(10, 4);
        await _ledger.Commit("a", 4);
        var hold = await _ledger.Adjust("a", 1);
        var entries = await _ledger.Statement();
        Assert.Equal((CreditEntryKind.Adjusted, Credits(-3)), (entries[^1].Kind, entries[^1].Amount));
        Assert.Equal(CreditEntryKind.Committed, entries[(int)entries[^1].Corrects!.Value - 1].Kind);
        Assert.Equal((Credits(1), 1), (hold.Total, hold.Adjustments));
        Assert.Equal("g=9", _ledger.Left());
    }

    [Fact]
    public async Task Adjust_Twice_SecondPointsToTheFirst()
    {
        await HeldAsync(10, 4);
        await _ledger.Commit("a", 4);
        await _ledger.Adjust("a", 1, "k1");
        await _ledger.Adjust("a", 2, "k2");
        var entries = await _ledger.Statement();
        Assert.Equal(entries[^2].Sequence, entries[^1].Corrects);
    }

    [Fact]
    public async Task Adjust_Higher_TakesAvailableThenDebt()
    {
        await HeldAsync(5, 4);
        await _ledger.Commit("a", 4);
        await _ledger.Adjust("a", 7);
        Assert.Equal(new CreditBalance { Granted = Credits(5), Spent = Credits(7), Debt = Credits(2) }, await _ledger.Balance());
    }

    [Fact]
    public async Task Adjust_LowerWhileOwing_ForgivesTheDebtFirst()
    {
        await HeldAsync(4, 4);
        await _ledger.Commit("a", 6);
        await _ledger.Adjust("a", 3);
        Assert.Equal(new CreditBalance { Granted = Credits(4), Available = Credits(1), Spent = Credits(3) }, await _ledger.Balance());
    }

    [Fact]
    public async Task Adjust_SameKey_AppliesOnce()
    {
        await HeldAsync(10, 4);
        await _ledger.Commit("a", 4);
        Assert.Same(await _ledger.Adjust("a", 1), await _ledger.Adjust("a", 1));
    }

    [Fact]
    public async Task Adjust_SameKeyOtherTotal_ConflictNamesTheField()
    {
        await HeldAsync(10, 4);
        await _ledger.Commit("a", 4);
        await _ledger.Adjust("a", 1);
        Assert.Equal("NewTotal", (await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Adjust("a", 2))).Field);
    }

    [Fact]
    public async Task Adjust_LiveHold_Throws()
    {
        await HeldAsync(10, 4);
        Assert.Equal("State", (await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Adjust("a", 2))).Field);
    }

    [Fact]
    public async Task Adjust_ReleasedHoldToZero_TakesThePossibleLossBack()
    {
        await HeldAsync(10, 4);
        await _ledger.Release("a", 4);
        var hold = await _ledger.Adjust("a", 0);
        Assert.Equal((CreditHoldState.Released, CreditAmount.Zero), (hold.State, hold.Loss));
        Assert.Equal(CreditAmount.Zero, (await _ledger.Balance(CreditAccounts.Losses)).Loss);
    }

    [Fact]
    public async Task Adjust_ReleasedHoldUnderRefuse_ChargesUpToTheFirstHold()
    {
        await HeldAsync(10, 4);
        await _ledger.Release("a");
        var hold = await _ledger.Adjust("a", 6, overrun: CreditOverrunPolicy.Refuse);
        Assert.Equal((Credits(4), Credits(2)), (hold.Charged, hold.Loss));
    }

    private async Task HeldAsync(decimal granted, decimal held)
    {
        await _ledger.Grant(granted);
        await _ledger.Reserve("a", held);
        await _ledger.Guard("a");
    }
}
