using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditGrantTests
{
    private readonly LedgerFixture _ledger = new();

    [Fact]
    public async Task Grant_SameKeyAndContent_GrantsOnceAndAnswersTheSame()
    {
        var first = await _ledger.Grant(10);
        Assert.Same(first, await _ledger.Grant(10));
        Assert.Equal(Credits(10), (await _ledger.Balance()).Granted);
    }

    [Fact]
    public async Task Grant_SameKeyOtherAmount_ConflictNamesTheField()
    {
        await _ledger.Grant(10);
        var conflict = await Assert.ThrowsAsync<CreditConflictException>(() => _ledger.Grant(11));
        Assert.Equal(("g", "Amount", VideoErrorKind.Conflict), (conflict.Key, conflict.Field, conflict.Kind));
    }

    [Fact]
    public async Task Grant_SameKeyInOtherAccount_IsAnotherGrant()
    {
        await _ledger.Grant(10);
        await _ledger.Grant(11, account: "other");
        Assert.Equal(Credits(11), (await _ledger.Balance("other")).Granted);
    }

    [Fact]
    public async Task Grant_RepeatedAfterExpiry_AnswersTheSame()
    {
        var grant = new CreditGrant { Key = "g", Account = "acme", Amount = Credits(1), ExpiresAt = _ledger.Clock.Now.AddHours(1) };
        var first = await _ledger.Ledger.GrantAsync(grant);
        _ledger.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Same(first, await _ledger.Ledger.GrantAsync(grant));
    }

    [Fact]
    public async Task Grant_AlreadyExpired_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _ledger.Grant(1, expires: TimeSpan.FromSeconds(-1)));

    [Fact]
    public async Task Grant_StartingLater_IsScheduledUntilThen()
    {
        await _ledger.Grant(10, starts: TimeSpan.FromHours(1));
        Assert.Equal(new CreditBalance { Granted = Credits(10), Scheduled = Credits(10) }, await _ledger.Balance());
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new CreditBalance { Granted = Credits(10), Available = Credits(10) }, await _ledger.Balance());
        Assert.Equal([CreditEntryKind.Granted, CreditEntryKind.Started], await _ledger.Kinds());
    }

    [Fact]
    public async Task Grant_AtExpiry_UnusedCreditsExpireVisibly()
    {
        await _ledger.Grant(10, expires: TimeSpan.FromHours(1));
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new CreditBalance { Granted = Credits(10), Expired = Credits(10) }, await _ledger.Balance());
        Assert.Equal(CreditEntryKind.Expired, (await _ledger.Statement())[^1].Kind);
    }

    [Fact]
    public async Task Reserve_ManyGrants_BurnsByPriorityThenExpiryThenAge()
    {
        await _ledger.Grant(1, "late-priority", priority: 1, expires: TimeSpan.FromMinutes(1));
        await _ledger.Grant(1, "never");
        await _ledger.Grant(1, "never-younger");
        await _ledger.Grant(1, "soon", expires: TimeSpan.FromHours(1));
        await _ledger.Grant(1, "later", expires: TimeSpan.FromHours(2));
        var hold = await _ledger.Reserve("a", 4.5m);
        Assert.Equal(["soon", "later", "never", "never-younger", "late-priority"], hold.Levels.Single().Shares.Select(share => share.Grant));
        Assert.Equal("late-priority=0.5 never=0 never-younger=0 soon=0 later=0", _ledger.Left());
    }

    [Fact]
    public async Task Reserve_ScopedGrant_ServesItsEnginesOnly()
    {
        await _ledger.Grant(10, scope: "kling/*");
        var refusal = await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 1, engine: Runway));
        Assert.Equal(CreditAmount.Zero, refusal.Available);
        Assert.Equal(CreditHoldState.Open, (await _ledger.Reserve("b", 1, engine: Kling)).State);
    }

    [Fact]
    public async Task Release_GrantsStillValid_ReturnsToTheSameGrants()
    {
        await _ledger.Grant(3, "g1", priority: 0);
        await _ledger.Grant(3, "g2", priority: 1);
        await _ledger.Reserve("a", 5);
        await _ledger.Release("a");
        Assert.Equal("g1=3 g2=3", _ledger.Left());
    }

    [Fact]
    public async Task Release_SourceGrantExpiredMeanwhile_CreditsExpireVisibly()
    {
        await _ledger.Grant(3, "g1", expires: TimeSpan.FromMinutes(10));
        await _ledger.Grant(3, "g2");
        await _ledger.Reserve("a", 5);
        await _ledger.Guard("a");
        _ledger.Clock.Advance(TimeSpan.FromMinutes(11));
        await _ledger.Release("a");
        Assert.Equal(new CreditBalance { Granted = Credits(6), Available = Credits(3), Expired = Credits(3) }, await _ledger.Balance());
        Assert.Equal(CreditEntryKind.Expired, (await _ledger.Statement())[^1].Kind);
    }

    [Fact]
    public async Task Commit_SourceGrantExpiredMeanwhile_HeldCreditsAreStillSpent()
    {
        await _ledger.Grant(3, expires: TimeSpan.FromMinutes(10));
        await _ledger.Reserve("a", 3);
        await _ledger.Guard("a");
        _ledger.Clock.Advance(TimeSpan.FromMinutes(11));
        await _ledger.Commit("a", 2);
        Assert.Equal(new CreditBalance { Granted = Credits(3), Spent = Credits(2), Expired = Credits(1) }, await _ledger.Balance());
    }
}
