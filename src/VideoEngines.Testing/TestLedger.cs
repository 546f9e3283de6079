using System.Runtime.CompilerServices;
using VideoEngines.Metering;

namespace VideoEngines.Testing;

/// <summary>A credit ledger to assert on: an <see cref="InMemoryCreditLedger"/> that tells what was asked of it and fails when the test says so.</summary>
/// <remarks>
/// <para>Thread-safe. It keeps the rules of a real ledger: what it answers is what <see cref="InMemoryCreditLedger"/> answers. A call that is made to fail changes nothing.</para>
/// <para><see cref="Entries"/>, <see cref="Committed"/>, <see cref="Held"/>, <see cref="Available"/> and <see cref="Moves"/> are for the test itself: they never fail and are not counted.</para>
/// </remarks>
public sealed class TestLedger : ICreditLedger
{
    private readonly Lock _lock = new();
    private readonly InMemoryCreditLedger _ledger;
    private readonly List<TestLedgerMove> _moves = [];
    private readonly List<string> _accounts = [];
    private Exception? _error;
    private int _callsToFail;
    private bool _failsAll;
    private int _grants;

    /// <summary>Initializes an empty ledger.</summary>
    /// <param name="timeProvider">The clock that judges deadlines; <see langword="null"/> for the system's.</param>
    public TestLedger(TimeProvider? timeProvider = null) => _ledger = new InMemoryCreditLedger(timeProvider);

    /// <summary>Gets every entry of every account that was ever granted credits, account by account in the order of their first grants, then those of <see cref="CreditAccounts.Losses"/>. A copy.</summary>
    public IReadOnlyList<CreditEntry> Entries
    {
        get
        {
            string[] accounts;
            lock (_lock)
            {
                accounts = [.. _accounts, CreditAccounts.Losses];
            }

            // The ledger in memory never waits, so neither does this.
            return [.. accounts.SelectMany(account => _ledger.GetStatementAsync(account).ToBlockingEnumerable())];
        }
    }

    /// <summary>Gets the moves that were asked, oldest first, failed ones included; reads are not in it. A copy.</summary>
    public IReadOnlyList<TestLedgerMove> Moves
    {
        get
        {
            lock (_lock)
            {
                return [.. _moves];
            }
        }
    }

    /// <summary>Creates a ledger with one account that has credits.</summary>
    /// <param name="account">The account, such as <c>acme</c> or <c>acme/design</c>.</param>
    /// <param name="credits">How many; above zero.</param>
    /// <param name="timeProvider">The clock that judges deadlines; <see langword="null"/> for the system's.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The account is not well-formed, or the credits are not above zero.</exception>
    public static TestLedger WithCredits(string account, decimal credits, TimeProvider? timeProvider = null) => new TestLedger(timeProvider).AddCredits(account, credits);

    /// <summary>Gives an account credits that never expire. Not among the <see cref="Moves"/>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="credits">How many; above zero.</param>
    /// <returns>This ledger.</returns>
    /// <exception cref="ArgumentException">The account is not well-formed, or the credits are not above zero.</exception>
    public TestLedger AddCredits(string account, decimal credits)
    {
        var number = Interlocked.Increment(ref _grants);
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"test-{number}");
        Now(_ledger.GrantAsync(new CreditGrant { Key = key, Account = account, Amount = CreditAmount.FromCredits(credits) }));
        Remember(account);
        return this;
    }

    /// <summary>Makes the next calls fail, reads included, as when the database of a real ledger is away.</summary>
    /// <param name="calls">How many; 0 ends it.</param>
    /// <param name="exception">What they throw; an <see cref="IOException"/> by default.</param>
    /// <returns>This ledger.</returns>
    public TestLedger FailNext(int calls, Exception? exception = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(calls);
        lock (_lock)
        {
            _callsToFail = calls;
            _error = exception;
        }

        return this;
    }

    /// <summary>Makes every call fail, reads included, until it is called with <see langword="false"/>.</summary>
    /// <param name="fails">Whether calls fail from now on.</param>
    /// <returns>This ledger.</returns>
    public TestLedger FailWhile(bool fails)
    {
        lock (_lock)
        {
            _failsAll = fails;
            _error = null;
        }

        return this;
    }

    /// <summary>Tells what an account has paid for good.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Credits; 0 for an account that is not known.</returns>
    public decimal Committed(string account) => Now(_ledger.GetBalanceAsync(account)).Spent.ToCredits();

    /// <summary>Tells what is held of an account for jobs that have not been settled.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Credits; 0 for an account that is not known.</returns>
    public decimal Held(string account) => Now(_ledger.GetBalanceAsync(account)).Held.ToCredits();

    /// <summary>Tells what an account can still spend.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Credits; 0 for an account that is not known.</returns>
    public decimal Available(string account) => Now(_ledger.GetBalanceAsync(account)).Available.ToCredits();

    /// <inheritdoc/>
    public ValueTask<CreditEntry> GrantAsync(CreditGrant grant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return MoveAsync(null, async () =>
        {
            var entry = await _ledger.GrantAsync(grant, cancellationToken).ConfigureAwait(false);
            Remember(grant.Account);
            return entry;
        });
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ReserveAsync(CreditReservation reservation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        return MoveAsync(reservation.AttemptId, () => _ledger.ReserveAsync(reservation, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => _ledger.GuardAsync(attemptId, evidence, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<CreditHold> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => _ledger.SuspendAsync(attemptId, evidence, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<CreditHold> CommitAsync(CreditCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return MoveAsync(commit.AttemptId, () => _ledger.CommitAsync(commit, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ReleaseAsync(CreditRelease release, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        return MoveAsync(release.AttemptId, () => _ledger.ReleaseAsync(release, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> AdjustAsync(CreditAdjustment adjustment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(adjustment);
        return MoveAsync(adjustment.AttemptId, () => _ledger.AdjustAsync(adjustment, cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<CreditHold> ExtendAsync(string attemptId, DateTimeOffset expiresAt, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => _ledger.ExtendAsync(attemptId, expiresAt, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<CreditHold?> GetHoldAsync(string attemptId, CancellationToken cancellationToken = default) =>
        TakeError() is { } error ? ValueTask.FromException<CreditHold?>(error) : _ledger.GetHoldAsync(attemptId, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CreditBalance> GetBalanceAsync(string account, CancellationToken cancellationToken = default) =>
        TakeError() is { } error ? ValueTask.FromException<CreditBalance>(error) : _ledger.GetBalanceAsync(account, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CreditEntry> GetStatementAsync(string account, long fromSequence = 1, CancellationToken cancellationToken = default) =>
        ReadAsync(() => _ledger.GetStatementAsync(account, fromSequence, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CreditHold> ListHoldsAsync(CreditHoldState? state = null, TimeSpan? olderThan = null, CancellationToken cancellationToken = default) =>
        ReadAsync(() => _ledger.ListHoldsAsync(state, olderThan, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CreditVerification> VerifyAsync(string? account = null, CancellationToken cancellationToken = default) =>
        TakeError() is { } error ? ValueTask.FromException<CreditVerification>(error) : _ledger.VerifyAsync(account, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> SweepAsync(CancellationToken cancellationToken = default) =>
        TakeError() is { } error ? ValueTask.FromException<int>(error) : _ledger.SweepAsync(cancellationToken);

    // Calls on the ledger in memory have ended when they return.
    private static T Now<T>(ValueTask<T> call) => call.GetAwaiter().GetResult();

    private async ValueTask<T> MoveAsync<T>(string? attemptId, Func<ValueTask<T>> move, [CallerMemberName] string method = "")
    {
        Exception? error = null;
        try
        {
            return TakeError() is { } told ? throw told : await move().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            lock (_lock)
            {
                _moves.Add(new TestLedgerMove(method, attemptId, error));
            }
        }
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(Func<IAsyncEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (TakeError() is { } error)
        {
            throw error;
        }

        await foreach (var item in read().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    private Exception? TakeError()
    {
        lock (_lock)
        {
            if (!_failsAll && _callsToFail == 0)
            {
                return null;
            }

            _callsToFail = Math.Max(_callsToFail - 1, 0);
            return _error ?? new IOException("The test ledger was told to fail this call.");
        }
    }

    private void Remember(string account)
    {
        lock (_lock)
        {
            if (!_accounts.Contains(account))
            {
                _accounts.Add(account);
            }
        }
    }
}
