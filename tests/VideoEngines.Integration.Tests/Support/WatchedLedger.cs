using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>The ledger in memory, with a look at the books after every move.</summary>
internal sealed class WatchedLedger(ICreditLedger inner) : ICreditLedger
{
    public event Action<string>? Moved;

    public ValueTask<CreditEntry> GrantAsync(CreditGrant grant, CancellationToken cancellationToken = default) =>
        AfterAsync("grant", inner.GrantAsync(grant, cancellationToken));

    public ValueTask<CreditHold> ReserveAsync(CreditReservation reservation, CancellationToken cancellationToken = default) =>
        AfterAsync("reserve", inner.ReserveAsync(reservation, cancellationToken));

    public ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default) =>
        AfterAsync("guard", inner.GuardAsync(attemptId, evidence, cancellationToken));

    public ValueTask<CreditHold> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default) =>
        AfterAsync("suspend", inner.SuspendAsync(attemptId, evidence, cancellationToken));

    public ValueTask<CreditHold> CommitAsync(CreditCommit commit, CancellationToken cancellationToken = default) =>
        AfterAsync("commit", inner.CommitAsync(commit, cancellationToken));

    public ValueTask<CreditHold> ReleaseAsync(CreditRelease release, CancellationToken cancellationToken = default) =>
        AfterAsync("release", inner.ReleaseAsync(release, cancellationToken));

    public ValueTask<CreditHold> AdjustAsync(CreditAdjustment adjustment, CancellationToken cancellationToken = default) =>
        AfterAsync("adjust", inner.AdjustAsync(adjustment, cancellationToken));

    public ValueTask<CreditHold> ExtendAsync(string attemptId, DateTimeOffset expiresAt, CancellationToken cancellationToken = default) =>
        AfterAsync("extend", inner.ExtendAsync(attemptId, expiresAt, cancellationToken));

    public ValueTask<CreditHold?> GetHoldAsync(string attemptId, CancellationToken cancellationToken = default) => inner.GetHoldAsync(attemptId, cancellationToken);

    public ValueTask<CreditBalance> GetBalanceAsync(string account, CancellationToken cancellationToken = default) => inner.GetBalanceAsync(account, cancellationToken);

    public IAsyncEnumerable<CreditEntry> GetStatementAsync(string account, long fromSequence = 1, CancellationToken cancellationToken = default) =>
        inner.GetStatementAsync(account, fromSequence, cancellationToken);

    public IAsyncEnumerable<CreditHold> ListHoldsAsync(CreditHoldState? state = null, TimeSpan? olderThan = null, CancellationToken cancellationToken = default) =>
        inner.ListHoldsAsync(state, olderThan, cancellationToken);

    public ValueTask<CreditVerification> VerifyAsync(string? account = null, CancellationToken cancellationToken = default) => inner.VerifyAsync(account, cancellationToken);

    public ValueTask<int> SweepAsync(CancellationToken cancellationToken = default) => AfterAsync("sweep", inner.SweepAsync(cancellationToken));

    private async ValueTask<T> AfterAsync<T>(string move, ValueTask<T> task)
    {
        var result = await task;
        Moved?.Invoke(move);
        return result;
    }
}
