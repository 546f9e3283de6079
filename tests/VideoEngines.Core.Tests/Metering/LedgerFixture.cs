using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

/// <summary>A ledger with a stepped clock, and the shortest ways to call it.</summary>
internal sealed class LedgerFixture
{
    public static readonly VideoEngineId Kling = "kling/v3";

    public static readonly VideoEngineId Runway = "runway/gen4.5";

    public LedgerFixture(CreditLedgerOptions? options = null) => Ledger = new InMemoryCreditLedger(Clock, options);

    public SteppedClock Clock { get; } = new();

    public InMemoryCreditLedger Ledger { get; }

    public static CreditAmount Credits(decimal credits) => CreditAmount.FromCredits(credits);

    public static CreditQuote Quote(decimal credits) => new(Credits(credits), Credits(credits), Credits(credits), "usd-1");

    public static CreditReservation Reservation(string attempt, decimal credits, string account = "acme", VideoEngineId? engine = null, TimeSpan? lifetime = null) => new()
    {
        AttemptId = attempt,
        Account = account,
        Amount = Credits(credits),
        Engine = engine ?? Kling,
        Quote = Quote(credits),
        RateCard = RateCard.Default,
        JobKey = "job-1",
        Lifetime = lifetime ?? TimeSpan.FromMinutes(30),
    };

    public async Task<CreditEntry> Grant(
        decimal credits, string key = "g", string account = "acme", int priority = 0, TimeSpan? starts = null, TimeSpan? expires = null, string? scope = null) =>
        await Ledger.GrantAsync(new CreditGrant
        {
            Key = key,
            Account = account,
            Amount = Credits(credits),
            Priority = priority,
            StartsAt = Clock.Now + starts,
            ExpiresAt = Clock.Now + expires,
            Scope = scope,
        });

    public async Task<CreditHold> Reserve(string attempt, decimal credits, string account = "acme", VideoEngineId? engine = null, TimeSpan? lifetime = null) =>
        await Ledger.ReserveAsync(Reservation(attempt, credits, account, engine, lifetime));

    public async Task<CreditHold> Guard(string attempt) => await Ledger.GuardAsync(attempt, "POST");

    public async Task<CreditHold> Suspend(string attempt) => await Ledger.SuspendAsync(attempt, "no answer");

    public async Task<CreditHold> Commit(string attempt, decimal credits, CreditOverrunPolicy? overrun = null) =>
        await Ledger.CommitAsync(new CreditCommit { AttemptId = attempt, Amount = Credits(credits), Overrun = overrun, Evidence = "succeeded" });

    public async Task<CreditHold> Release(string attempt, decimal loss = 0) =>
        await Ledger.ReleaseAsync(new CreditRelease { AttemptId = attempt, Reason = "failed", Evidence = "status", PossibleProviderLoss = Credits(loss) });

    public async Task<CreditHold> Adjust(string attempt, decimal total, string key = "k", CreditOverrunPolicy? overrun = null) =>
        await Ledger.AdjustAsync(new CreditAdjustment { AttemptId = attempt, Key = key, NewTotal = Credits(total), Reason = "invoice", Overrun = overrun });

    public async Task<CreditBalance> Balance(string account = "acme") => await Ledger.GetBalanceAsync(account);

    public async Task<List<CreditEntry>> Statement(string account = "acme")
    {
        var entries = new List<CreditEntry>();
        await foreach (var entry in Ledger.GetStatementAsync(account))
        {
            entries.Add(entry);
        }

        return entries;
    }

    public async Task<CreditEntryKind[]> Kinds(string account = "acme") => [.. (await Statement(account)).Select(entry => entry.Kind)];

    /// <summary>What is left of each grant, e.g. <c>g1=3 g2=0</c>.</summary>
    public string Left(string account = "acme") =>
        string.Join(' ', Ledger.Find(account)!.Grants.Select(grant => FormattableString.Invariant($"{grant.Key}={grant.Available.ToCredits():0.######}")));
}
