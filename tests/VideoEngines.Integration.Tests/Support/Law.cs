using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>
/// The law: whatever the provider has billed for an attempt is held or charged at every instant, and an attempt buys one job at most. Looks at the instants at which either side can change:
/// every request that arrives at the provider, plays a fault there or is answered (while the provider waits), every move of the ledger, and every verb that an engine has ended.
/// </summary>
/// <remarks>1 credit is 1 US dollar, so that both sides have one unit. Thread-safe.</remarks>
internal sealed class Law : IAsyncDisposable
{
    private readonly VideoEmulator _emulator;
    private readonly WatchedLedger _ledger;
    private readonly ConcurrentDictionary<string, bool> _attempts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _attemptByToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _attemptByBody = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watch;
    private int _looks;

    public Law(VideoEmulator emulator, WatchedLedger ledger)
    {
        _emulator = emulator;
        _ledger = ledger;
        ledger.Moved += Look;
        _watch = emulator.WaitForRequestAsync(OnRequest, _stop.Token);
    }

    /// <summary>Gets how often both sides were compared.</summary>
    public int Looks => Volatile.Read(ref _looks);

    /// <summary>Gets each breach once, with the first moment at which it was seen.</summary>
    public IReadOnlyCollection<string> Broken => [.. _broken.Select(static pair => $"{pair.Key} (first seen after {pair.Value})")];

    /// <summary>Tells by which text in its body a submit is known. Providers that are told no id of ours need it, so there every attempt has a prompt or an address of its own.</summary>
    public void Expect(VideoEngineId engine, string token, string attemptId)
    {
        _attempts[attemptId] = true;
        if (engine != VideoEngineIds.KlingV3 && _attemptByToken.GetOrAdd(token, attemptId) != attemptId)
        {
            throw new InvalidOperationException($"'{token}' was sent for another attempt; give every job of a test its own.");
        }
    }

    /// <summary>Gets the job that an attempt bought, from the provider's own list; null when it bought none.</summary>
    public EmulatedJob? JobOf(string attemptId) => _emulator.Jobs.SingleOrDefault(job => AttemptOf(job) == attemptId);

    public void Look(string moment)
    {
        Interlocked.Increment(ref _looks);
        foreach (var jobs in _emulator.Jobs.GroupBy(AttemptOf))
        {
            if (jobs.Key is not { } attempt)
            {
                Report($"{jobs.Count()} job(s) that no attempt asked for", moment);
                continue;
            }

            if (jobs.Count() > 1)
            {
                Report($"{attempt} bought {jobs.Count()} jobs", moment);
            }

            var billed = jobs.Sum(static job => job.BilledUsd);
            var covered = Covered(attempt);
            // Between the two reads the provider may have taken a charge back; only a bill that still stands is a breach.
            if (billed > covered && jobs.Sum(job => _emulator.Billing.BilledUsdOf(job.Id)) > covered)
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"{attempt} is billed {billed} USD, held or charged are {covered}"), moment);
            }
        }
    }

    /// <summary>Asserts that the law held all the time, that no credits are held any more, that what was billed is what was charged, and that the books are sound.</summary>
    /// <param name="possibleLoss">What the host may have to pay and the accounts do not.</param>
    public async Task AssertSettledAsync(string account, decimal possibleLoss = 0)
    {
        await AssertKeptAsync();
        var balance = await _ledger.GetBalanceAsync(account);
        var losses = await _ledger.GetBalanceAsync(CreditAccounts.Losses);
        Assert.Equal(_emulator.Billing.BilledUsd, balance.Spent.ToCredits());
        Assert.Equal(0m, balance.Held.ToCredits());
        Assert.Equal(possibleLoss, losses.Loss.ToCredits());
    }

    /// <summary>Asserts that the law held all the time, and that the books are sound.</summary>
    public async Task AssertKeptAsync()
    {
        Look("the end");
        Assert.Empty(Broken);
        var books = await _ledger.VerifyAsync();
        Assert.Empty(books.Problems);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watch.ContinueWith(static _ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private static T Now<T>(ValueTask<T> read) => read.IsCompletedSuccessfully ? read.Result : throw new InvalidOperationException("The ledger in memory answers at once.");

    private bool OnRequest(RecordedRequest request)
    {
        if (request is { Method: "POST", BodyHash: { } hash } && FindAttempt(request.Body) is { } attempt)
        {
            _attemptByBody[hash] = attempt;
        }

        Look($"{request.Method} {request.Path}{(request.IsCompleted ? " was answered" : string.Empty)} [{string.Join(", ", request.Faults)}]");
        return false;
    }

    // The longest: "job 1" is in "job 10" too.
    private string? FindAttempt(string body) =>
        _attemptByToken.Where(pair => body.Contains(pair.Key, StringComparison.Ordinal) || body.Contains(JsonEncodedText.Encode(pair.Key).Value, StringComparison.Ordinal)).OrderByDescending(static pair => pair.Key.Length).FirstOrDefault().Value;

    private string? AttemptOf(EmulatedJob job) =>
        job.ExternalId is { } id && (_attempts.ContainsKey(id) || !_attemptByBody.ContainsKey(job.BodyHash)) ? id : _attemptByBody.GetValueOrDefault(job.BodyHash);

    private decimal Covered(string attempt)
    {
        var amount = Now(_ledger.GetHoldAsync(attempt)) switch
        {
            null => default,
            { IsEnded: true } ended => ended.Charged + ended.Loss,
            var held => held.Amount,
        };
        return amount.ToCredits();
    }

    private void Report(string breach, string moment) => _broken.TryAdd(breach, moment);
}
