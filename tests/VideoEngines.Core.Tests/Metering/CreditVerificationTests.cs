using VideoEngines.Metering;
using static VideoEngines.Core.Tests.Metering.LedgerFixture;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditVerificationTests
{
    private readonly LedgerFixture _ledger = new();

    [Fact]
    public async Task Verify_UntouchedBooks_AreClean()
    {
        await FillAsync();
        var verification = await _ledger.Ledger.VerifyAsync();
        Assert.True(verification.IsClean);
        Assert.Equal(2, verification.Accounts);
        Assert.Equal(4, verification.Entries);
    }

    [Fact]
    public async Task Verify_OneEntryChanged_NamesIt()
    {
        await FillAsync();
        var entries = _ledger.Ledger.Find("acme")!.Entries;
        entries[2] = entries[2] with { Evidence = "nothing happened" };
        var problem = Assert.Single((await _ledger.Ledger.VerifyAsync("acme")).Problems);
        Assert.Equal(("acme", 3, "C10"), (problem.Account, problem.Sequence, problem.Invariant));
    }

    [Fact]
    public async Task Verify_EntryChangedWithNewHash_NamesTheNext()
    {
        await FillAsync();
        var entries = _ledger.Ledger.Find("acme")!.Entries;
        var forged = entries[1] with { AttemptId = "b" };
        entries[1] = forged with { Hash = CreditEntryChain.ComputeHash(forged, entries[0].Hash) };
        Assert.Equal(3, Assert.Single((await _ledger.Ledger.VerifyAsync("acme")).Problems).Sequence);
    }

    [Fact]
    public async Task Verify_EntryRemoved_IsFound()
    {
        await FillAsync();
        _ledger.Ledger.Find("acme")!.Entries.RemoveAt(2);
        Assert.Contains((await _ledger.Ledger.VerifyAsync("acme")).Problems, problem => problem.Invariant == "C10");
    }

    [Fact]
    public async Task Verify_LastEntryRemoved_IsFound()
    {
        await FillAsync();
        _ledger.Ledger.Find("acme")!.Entries.RemoveAt(3);
        Assert.Contains((await _ledger.Ledger.VerifyAsync("acme")).Problems, problem => problem.Invariant == "C6");
    }

    [Fact]
    public async Task Verify_LastEntryWithoutAmountsRemoved_IsFound()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        _ledger.Ledger.Find("acme")!.Entries.RemoveAt(2);
        Assert.Contains((await _ledger.Ledger.VerifyAsync("acme")).Problems, problem => problem.Invariant == "C10");
    }

    [Fact]
    public async Task Verify_GrantOutOfStep_IsFound()
    {
        await FillAsync();
        _ledger.Ledger.Find("acme")!.Grants.Single().Available += Credits(1);
        Assert.Equal("C6", Assert.Single((await _ledger.Ledger.VerifyAsync()).Problems).Invariant);
    }

    [Fact]
    public async Task Check_UnbalancedEntry_NamesC1()
    {
        await FillAsync();
        var entries = await _ledger.Statement();
        var forged = entries[0] with { Balance = entries[0].Balance with { Available = Credits(11) }, Change = entries[0].Change with { Available = Credits(11) } };
        forged = forged with { Hash = CreditEntryChain.ComputeHash(forged, default) };
        Assert.Equal("C1", Assert.Single(CreditStatementVerifier.Check("acme", [forged])).Invariant);
    }

    [Fact]
    public async Task Statement_FromSequence_StartsThere()
    {
        await FillAsync();
        var first = 0L;
        await foreach (var entry in _ledger.Ledger.GetStatementAsync("acme", 3))
        {
            first = first == 0 ? entry.Sequence : first;
        }

        Assert.Equal(3, first);
    }

    [Fact]
    public async Task Statement_BeyondTheEnd_IsEmpty()
    {
        await FillAsync();
        await foreach (var entry in _ledger.Ledger.GetStatementAsync("acme", 99))
        {
            Assert.Fail(entry.ToString());
        }
    }

    private async Task FillAsync()
    {
        await _ledger.Grant(10);
        await _ledger.Reserve("a", 4);
        await _ledger.Guard("a");
        await _ledger.Commit("a", 3);
    }
}
