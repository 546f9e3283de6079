using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditEntryChainTests
{
    private static readonly CreditEntry Entry = new()
    {
        Account = "acme",
        Sequence = 1,
        Time = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Kind = CreditEntryKind.Reserved,
        Amount = new(5),
        Change = new CreditBalance { Available = new(-5), Held = new(5) },
        Balance = new CreditBalance { Granted = new(9), Available = new(4), Held = new(5) },
        Grant = new CreditGrant { Key = "g", Account = "acme", Amount = new(9) },
        Key = "k",
        AttemptId = "a1",
        JobKey = "j",
        Payer = "acme/u1",
        Engine = "kling/v3",
        Quote = new CreditQuote(new(1), new(2), new(3), "v1"),
        ProviderCost = VideoCost.Usd(0.42m),
        Shares = [new CreditShare("g", new(5))],
        ExpiresAt = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        Corrects = 7,
        Reason = "r",
        Evidence = "e",
    };

    public static TheoryData<string, CreditEntry> Changes() => new()
    {
        { "account", Entry with { Account = "acmf" } },
        { "sequence", Entry with { Sequence = 2 } },
        { "time", Entry with { Time = Entry.Time.AddMicroseconds(1) } },
        { "kind", Entry with { Kind = CreditEntryKind.Released } },
        { "amount", Entry with { Amount = new(6) } },
        { "change", Entry with { Change = new CreditBalance { Available = new(-5), Spent = new(5) } } },
        { "balance", Entry with { Balance = new CreditBalance { Granted = new(9), Available = new(4), Spent = new(5) } } },
        { "no grant", Entry with { Grant = null } },
        { "grant priority", Entry with { Grant = Entry.Grant! with { Priority = 1 } } },
        { "grant scope", Entry with { Grant = Entry.Grant! with { Scope = "*" } } },
        { "grant expiry", Entry with { Grant = Entry.Grant! with { ExpiresAt = Entry.Time } } },
        { "key", Entry with { Key = null } },
        { "attempt", Entry with { AttemptId = "a2" } },
        { "job", Entry with { JobKey = "" } },
        { "payer", Entry with { Payer = "acme/u2" } },
        { "engine", Entry with { Engine = "kling/v2" } },
        { "quote", Entry with { Quote = new CreditQuote(new(1), new(2), new(4), "v1") } },
        { "rate card", Entry with { Quote = new CreditQuote(new(1), new(2), new(3), "v2") } },
        { "cost", Entry with { ProviderCost = VideoCost.Usd(0.43m) } },
        { "unit", Entry with { ProviderCost = new VideoCost(0.42m, "EUR") } },
        { "share amount", Entry with { Shares = [new CreditShare("g", new(4))] } },
        { "share grant", Entry with { Shares = [new CreditShare("h", new(5))] } },
        { "deadline", Entry with { ExpiresAt = null } },
        { "corrects", Entry with { Corrects = null } },
        { "flag", Entry with { Flagged = true } },
        { "reason", Entry with { Reason = "s" } },
        { "evidence", Entry with { Evidence = "re" } },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void ComputeHash_AnyFieldChanged_Differs(string field, CreditEntry changed)
    {
        Assert.NotEmpty(field);
        Assert.NotEqual(CreditEntryChain.ComputeHash(Entry, default), CreditEntryChain.ComputeHash(changed, default));
    }

    // The expected value was computed by a separate program from the layout that CreditEntryChain documents.
    [Fact]
    public void ComputeHash_KnownEntry_StaysTheSameForEver() =>
        Assert.Equal("58fca1377ab50593c78d3c4686d7e57746545d2856186ada3ec7b8adf4c00506", CreditEntryChain.ComputeHash(Entry, default).ToString());

    [Fact]
    public void ComputeHash_OtherPrevious_Differs() =>
        Assert.NotEqual(CreditEntryChain.ComputeHash(Entry, default), CreditEntryChain.ComputeHash(Entry, CreditHash.Parse(new string('0', 63) + "1")));

    [Fact]
    public void ComputeHash_TrailingZerosOfCost_DoNotCount() =>
        Assert.Equal(CreditEntryChain.ComputeHash(Entry, default), CreditEntryChain.ComputeHash(Entry with { ProviderCost = VideoCost.Usd(0.4200m) }, default));

    [Fact]
    public void ComputeHash_TextLongerThanTheBuffer_IsHashedWhole()
    {
        var text = new string('x', 100_000);
        Assert.NotEqual(CreditEntryChain.ComputeHash(Entry with { Evidence = text }, default), CreditEntryChain.ComputeHash(Entry with { Evidence = text + "x" }, default));
    }

    [Fact]
    public void CreditHash_ParseOfToString_IsTheSame()
    {
        var hash = CreditEntryChain.ComputeHash(Entry, default);
        Assert.Equal(hash, CreditHash.Parse(hash.ToString()));
    }

    [Fact]
    public void CreditHash_WrongLength_Throws() => Assert.Throws<FormatException>(() => CreditHash.Parse("00"));
}
