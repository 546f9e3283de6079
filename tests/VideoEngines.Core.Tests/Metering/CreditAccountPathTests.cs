using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditAccountPathTests
{
    private readonly LedgerFixture _ledger = new();

    [Fact]
    public async Task Reserve_Path_HoldsOnEveryGrantedLevelAndPassesTheOthers()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Grant(5, account: "acme/design/u1");
        var hold = await _ledger.Reserve("a", 4, "acme/design/u1");
        Assert.Equal(["acme", "acme/design/u1"], hold.Levels.Select(level => level.Account));
        Assert.Equal((Credits(6), Credits(1)), ((await _ledger.Balance()).Available, (await _ledger.Balance("acme/design/u1")).Available));
        Assert.Equal(default, await _ledger.Balance("acme/design"));
    }

    [Fact]
    public async Task Reserve_OneLevelTooPoor_ChangesNoLevel()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Grant(5, account: "acme/design");
        var refusal = await Assert.ThrowsAsync<InsufficientCreditsException>(() => _ledger.Reserve("a", 6, "acme/design/u1"));
        Assert.Equal(("acme/design", Credits(5)), (refusal.Level, refusal.Available));
        Assert.Equal(Credits(10), (await _ledger.Balance()).Available);
    }

    [Fact]
    public async Task Commit_LevelGrantedAfterTheReserve_TakesNoPart()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Reserve("a", 4, "acme/u1");
        await _ledger.Grant(5, account: "acme/u1");
        await _ledger.Commit("a", 4);
        Assert.Equal((Credits(4), CreditAmount.Zero), ((await _ledger.Balance()).Spent, (await _ledger.Balance("acme/u1")).Spent));
    }

    [Fact]
    public async Task Expiry_TouchedThroughOneLevel_ReturnsOnAllLevels()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Grant(10, account: "acme/u1");
        await _ledger.Reserve("a", 4, "acme/u1");
        _ledger.Clock.Advance(TimeSpan.FromHours(1));
        await _ledger.Balance("acme");
        Assert.Equal("g=10", _ledger.Left("acme/u1"));
    }

    [Fact]
    public async Task Commit_TakeAvailable_ChargesEveryLevelTheSame()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Grant(5, account: "acme/u1");
        await _ledger.Reserve("a", 4, "acme/u1");
        var hold = await _ledger.Commit("a", 8, CreditOverrunPolicy.TakeAvailable);
        Assert.Equal((Credits(5), Credits(3)), (hold.Charged, hold.Loss));
        Assert.Equal((Credits(5), Credits(5)), ((await _ledger.Balance("acme")).Spent, (await _ledger.Balance("acme/u1")).Spent));
    }

    [Fact]
    public async Task Statement_OfATopLevel_NamesWhoPaid()
    {
        await _ledger.Grant(10, account: "acme");
        await _ledger.Reserve("a", 4, "acme/design/u1");
        var entry = (await _ledger.Statement())[^1];
        Assert.Equal(("acme/design/u1", "a", "job-1", Kling), (entry.Payer, entry.AttemptId, entry.JobKey, entry.Engine));
        Assert.Equal("usd-1", entry.Quote!.RateCardVersion);
    }
}
