using System.Globalization;
using BenchmarkDotNet.Attributes;
using VideoEngines.Metering;

namespace VideoEngines.Benchmarks.Suites;

/// <summary>What one job does to the ledger in memory: reserve, guard, commit. The baseline keeps three hashed entries and a balance under a lock.</summary>
[MemoryDiagnoser]
public class LedgerBenchmark
{
    private const string Account = "acme/design";
    private const string RatesVersion = "1";

    private static readonly CreditAmount Price = CreditAmount.FromCredits(0.6m);
    private readonly RateCard _rates = new() { Version = RatesVersion };
    private readonly CreditQuote _quote = new(Price, Price, Price, RatesVersion);
    private InMemoryCreditLedger _ledger = null!;
    private HandWrittenLedger _byHand = null!;
    private long _attempt;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _ledger = new InMemoryCreditLedger();
        _byHand = new HandWrittenLedger(1_000_000_000_000_000);
        foreach (var account in (string[])["acme", Account])
        {
            await _ledger.GrantAsync(new CreditGrant { Key = "grant", Account = account, Amount = CreditAmount.FromCredits(1_000_000_000) });
        }
    }

    [Benchmark(Baseline = true)]
    public long HandWritten()
    {
        var attempt = NextAttempt();
        _byHand.Reserve(attempt, Price.Micro);
        _byHand.Guard(attempt);
        return _byHand.Commit(attempt, Price.Micro);
    }

    [Benchmark]
    public async Task<CreditHold> ReserveGuardCommit()
    {
        var attempt = NextAttempt();
        await _ledger.ReserveAsync(new CreditReservation { AttemptId = attempt, Account = Account, Amount = Price, Engine = VideoEngineIds.KlingV3, Quote = _quote, RateCard = _rates });
        await _ledger.GuardAsync(attempt, "submit started");
        return await _ledger.CommitAsync(new CreditCommit { AttemptId = attempt, Amount = Price, Evidence = "status Succeeded (succeeded)" });
    }

    private string NextAttempt() => string.Create(CultureInfo.InvariantCulture, $"att-{_attempt++}");
}
