using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace VideoEngines.Metering;

/// <summary>A credit ledger in memory: for tests, for hosts whose credits live as long as the process, and the reference for ledgers that store.</summary>
/// <remarks>Thread-safe. Each account has its own lock; moves on unrelated accounts never wait for each other. Nothing survives the process.</remarks>
public sealed class InMemoryCreditLedger : ICreditLedger
{
    private readonly ConcurrentDictionary<string, LedgerAccount> _accounts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LedgerHold> _holds = new(StringComparer.Ordinal);
    private readonly LedgerAccount _losses = new(CreditAccounts.Losses);
    private readonly LedgerMemory _memory;
    private readonly LedgerMoves _moves;
    private readonly LedgerTurns _turns;

    /// <summary>Initializes an empty ledger.</summary>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <param name="options">The settings, read once; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="CreditLedgerOptions.MaxEndedHolds"/> is negative.</exception>
    public InMemoryCreditLedger(TimeProvider? timeProvider = null, CreditLedgerOptions? options = null)
    {
        options ??= new CreditLedgerOptions();
        _memory = new LedgerMemory(_holds, options.MaxEndedHolds);
        _moves = new LedgerMoves(_losses, options.Overrun);
        _turns = new LedgerTurns(timeProvider ?? TimeProvider.System, _moves, _memory);
    }

    /// <inheritdoc/>
    public ValueTask<CreditEntry> GrantAsync(CreditGrant grant, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Validate(grant);
        return Run(static (ledger, grant) => ledger.Grant(grant), grant, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ReserveAsync(CreditReservation reservation, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Validate(reservation);
        return Run(static (ledger, reservation) => ledger.Reserve(reservation), reservation, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Key(attemptId);
        return Run(
            static (ledger, asked) => ledger.Move(asked.attemptId, asked.evidence, static (_, hold, evidence, now) => LedgerMoves.Guard(hold, evidence, now)),
            (attemptId, evidence),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Key(attemptId);
        ArgumentException.ThrowIfNullOrWhiteSpace(evidence);
        return Run(
            static (ledger, asked) => ledger.Move(asked.attemptId, asked.evidence, static (_, hold, evidence, now) => LedgerMoves.Suspend(hold, evidence, now)),
            (attemptId, evidence),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> CommitAsync(CreditCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        LedgerChecks.Key(commit.AttemptId);
        LedgerChecks.Amount(commit.Amount);
        return Run(
            static (ledger, commit) => ledger.Move(commit.AttemptId, commit, static (moves, hold, commit, now) => moves.Commit(hold, commit, now)), commit, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ReleaseAsync(CreditRelease release, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        LedgerChecks.Key(release.AttemptId);
        LedgerChecks.Amount(release.PossibleProviderLoss);
        ArgumentException.ThrowIfNullOrWhiteSpace(release.Reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(release.Evidence);
        return Run(
            static (ledger, release) => ledger.Move(release.AttemptId, release, static (moves, hold, release, now) => moves.Release(hold, release, now)), release, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> AdjustAsync(CreditAdjustment adjustment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        LedgerChecks.Key(adjustment.Key);
        LedgerChecks.Key(adjustment.AttemptId);
        LedgerChecks.Amount(adjustment.NewTotal);
        ArgumentException.ThrowIfNullOrWhiteSpace(adjustment.Reason);
        return Run(
            static (ledger, adjustment) => ledger.Move(adjustment.AttemptId, adjustment, static (moves, hold, adjustment, now) => moves.Adjust(hold, adjustment, now)),
            adjustment,
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ExtendAsync(string attemptId, DateTimeOffset expiresAt, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Key(attemptId);
        return Run(
            static (ledger, asked) => ledger.Move(asked.attemptId, asked.expiresAt, static (_, hold, expiresAt, now) => LedgerMoves.Extend(hold, expiresAt, now)),
            (attemptId, expiresAt),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold?> GetHoldAsync(string attemptId, CancellationToken cancellationToken = default)
    {
        LedgerChecks.Key(attemptId);
        return Run(
            static (ledger, attemptId) => ledger._holds.TryGetValue(attemptId, out var hold) ? ledger._turns.Inside(hold.LockSet, hold, static (hold, _) => hold.Current) : null,
            attemptId,
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditBalance> GetBalanceAsync(string account, CancellationToken cancellationToken = default) => Run(
        static (ledger, account) => ledger.Find(account) is { } found ? ledger._turns.Inside([found], found, static (found, _) => found.Balance) : default,
        account,
        cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CreditEntry> GetStatementAsync(string account, long fromSequence = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fromSequence, 1);
        var found = Find(account);
        return Enumerate(found is null ? [] : _turns.Inside([found], fromSequence, (from, _) => found.CopyEntries(from)), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CreditHold> ListHoldsAsync(CreditHoldState? state = null, TimeSpan? olderThan = null, CancellationToken cancellationToken = default)
    {
        Sweep(cancellationToken);
        var until = olderThan is { } age ? _turns.Now() - age : DateTimeOffset.MaxValue;
        return Enumerate(
            _holds.Values
                .Select(static hold => hold.Current)
                .OfType<CreditHold>()
                .Where(hold => (state is null || hold.State == state) && hold.StateSince <= until)
                .OrderBy(static hold => hold.StateSince)
                .ThenBy(static hold => hold.AttemptId, StringComparer.Ordinal)
                .ToArray(),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<CreditVerification> VerifyAsync(string? account = null, CancellationToken cancellationToken = default) => Run(
        static (ledger, asked) => ledger.Verify(asked.account, asked.cancellationToken), (account, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> SweepAsync(CancellationToken cancellationToken = default) => Run(
        static (ledger, cancellationToken) => ledger.Sweep(cancellationToken), cancellationToken, cancellationToken);

    internal LedgerAccount? Find(string account)
    {
        if (string.Equals(account, CreditAccounts.Losses, StringComparison.Ordinal))
        {
            return _losses;
        }

        CreditAccounts.Validate(account);
        return _accounts.GetValueOrDefault(account);
    }

    private static async IAsyncEnumerable<T> Enumerate<T>(T[] items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    private static VideoEngineException NotFound(string attemptId) =>
        new($"No credits were reserved for attempt '{attemptId}'. Call ReserveAsync first, with the same ledger and attempt id.") { Kind = VideoErrorKind.NotFound };

    private ValueTask<TResult> Run<TState, TResult>(Func<InMemoryCreditLedger, TState, TResult> move, TState state, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellationToken);
        }

        try
        {
            return new ValueTask<TResult>(move(this, state));
        }
        catch (VideoEngineException exception)
        {
            return ValueTask.FromException<TResult>(exception);
        }
    }

    private CreditEntry Grant(CreditGrant grant)
    {
        var account = _accounts.GetOrAdd(grant.Account, static name => new LedgerAccount(name));
        return _turns.Inside([account], (account, grant), static (asked, now) =>
        {
            if (asked.account.FindGrant(asked.grant.Key) is { } first)
            {
                LedgerChecks.Same(asked.grant, first.Source);
                return first.Entry!;
            }

            return asked.grant.ExpiresAt <= now
                ? throw new ArgumentException($"Grant '{asked.grant.Key}' has expired already, at {asked.grant.ExpiresAt:O}.", nameof(grant))
                : asked.account.AddGrant(asked.grant, now);
        });
    }

    private CreditHold Reserve(CreditReservation reservation)
    {
        if (!_holds.TryGetValue(reservation.AttemptId, out var hold))
        {
            hold = _holds.GetOrAdd(reservation.AttemptId, new LedgerHold(reservation, FindLevels(reservation.Account)));
        }

        LedgerChecks.Same(reservation, hold.Reservation);
        return _turns.Inside(hold.LockSet, (ledger: this, hold), static (asked, now) =>
        {
            if (asked.hold is { Current: null, Refusal: null })
            {
                LedgerMoves.Reserve(asked.hold, now);
                asked.ledger._memory.Remember(asked.hold);
            }

            return asked.hold.Refusal is null ? asked.hold.ReserveAnswer! : throw asked.hold.CreateRefusal();
        });
    }

    private CreditHold Move<TState>(string attemptId, TState state, Func<LedgerMoves, LedgerHold, TState, DateTimeOffset, CreditHold> move)
    {
        if (!_holds.TryGetValue(attemptId, out var hold))
        {
            throw NotFound(attemptId);
        }

        return _turns.Inside(hold.LockSet, (ledger: this, hold, state, move), static (asked, now) =>
        {
            if (asked.hold.Current is null)
            {
                throw asked.hold.Refusal is null ? NotFound(asked.hold.Reservation.AttemptId) : asked.hold.CreateRefusal();
            }

            var answer = asked.move(asked.ledger._moves, asked.hold, asked.state, now);
            asked.ledger._memory.Remember(asked.hold);
            return answer;
        });
    }

    private CreditVerification Verify(string? account, CancellationToken cancellationToken)
    {
        var problems = new List<CreditProblem>();
        var entries = 0L;
        LedgerAccount[] accounts = account is null ? [.. Ordered(), _losses] : Find(account) is { } found ? [found] : [];
        foreach (var each in accounts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var copy = _turns.Inside([each], (each, problems), static (asked, _) =>
            {
                LedgerAudit.Check(asked.each, asked.problems);
                return asked.each.CopyEntries(1);
            });
            problems.AddRange(CreditStatementVerifier.Check(each.Name, copy));
            entries += copy.Length;
        }

        return new CreditVerification { Accounts = accounts.Length, Entries = entries, Problems = problems };
    }

    private int Sweep(CancellationToken cancellationToken)
    {
        var expired = 0;
        foreach (var account in Ordered())
        {
            cancellationToken.ThrowIfCancellationRequested();
            expired += _turns.Apply(account);
        }

        return expired;
    }

    private IEnumerable<LedgerAccount> Ordered() => _accounts.Values.OrderBy(static account => account.Name, StringComparer.Ordinal);

    private LedgerAccount[] FindLevels(string account)
    {
        var lookup = _accounts.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        var levels = new LedgerAccount[account.AsSpan().Count('/') + 1];
        for (var end = 0; end < account.Length; end++)
        {
            end = account.IndexOf('/', end) is var slash and >= 0 ? slash : account.Length;
            if (lookup.TryGetValue(account.AsSpan(0, end), out var level))
            {
                levels[count++] = level;
            }
        }

        return count == levels.Length ? levels : levels[..count];
    }
}
