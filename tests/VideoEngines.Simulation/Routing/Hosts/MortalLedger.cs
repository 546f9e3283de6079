using VideoEngines.Metering;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>The ledger as one host process sees it, which can die at each move; the books are looked at after each.</summary>
internal sealed class MortalLedger(ICreditLedger inner, HostLife life, Dice dice, Action<string> moved) : ICreditLedger
{
    public ValueTask<CreditEntry> GrantAsync(CreditGrant grant, CancellationToken cancellationToken = default) => inner.GrantAsync(grant, cancellationToken);

    public ValueTask<CreditHold> ReserveAsync(CreditReservation reservation, CancellationToken cancellationToken = default) =>
        MoveAsync(reservation?.AttemptId, () => inner.ReserveAsync(reservation!, cancellationToken));

    public ValueTask<CreditHold> GuardAsync(string attemptId, string? evidence = null, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => inner.GuardAsync(attemptId, evidence, cancellationToken));

    public ValueTask<CreditHold> SuspendAsync(string attemptId, string evidence, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => inner.SuspendAsync(attemptId, evidence, cancellationToken));

    public ValueTask<CreditHold> CommitAsync(CreditCommit commit, CancellationToken cancellationToken = default) =>
        MoveAsync(commit?.AttemptId, () => inner.CommitAsync(commit!, cancellationToken));

    public ValueTask<CreditHold> ReleaseAsync(CreditRelease release, CancellationToken cancellationToken = default) =>
        MoveAsync(release?.AttemptId, () => inner.ReleaseAsync(release!, cancellationToken));

    public ValueTask<CreditHold> AdjustAsync(CreditAdjustment adjustment, CancellationToken cancellationToken = default) =>
        MoveAsync(adjustment?.AttemptId, () => inner.AdjustAsync(adjustment!, cancellationToken));

    public ValueTask<CreditHold> ExtendAsync(string attemptId, DateTimeOffset expiresAt, CancellationToken cancellationToken = default) =>
        MoveAsync(attemptId, () => inner.ExtendAsync(attemptId, expiresAt, cancellationToken));

    public ValueTask<CreditHold?> GetHoldAsync(string attemptId, CancellationToken cancellationToken = default) => inner.GetHoldAsync(attemptId, cancellationToken);

    public ValueTask<CreditBalance> GetBalanceAsync(string account, CancellationToken cancellationToken = default) => inner.GetBalanceAsync(account, cancellationToken);

    public IAsyncEnumerable<CreditEntry> GetStatementAsync(string account, long fromSequence = 1, CancellationToken cancellationToken = default) =>
        inner.GetStatementAsync(account, fromSequence, cancellationToken);

    public IAsyncEnumerable<CreditHold> ListHoldsAsync(CreditHoldState? state = null, TimeSpan? olderThan = null, CancellationToken cancellationToken = default) =>
        inner.ListHoldsAsync(state, olderThan, cancellationToken);

    public ValueTask<CreditVerification> VerifyAsync(string? account = null, CancellationToken cancellationToken = default) => inner.VerifyAsync(account, cancellationToken);

    public ValueTask<int> SweepAsync(CancellationToken cancellationToken = default) => inner.SweepAsync(cancellationToken);

    private ValueTask<CreditHold> MoveAsync(string? attemptId, Func<ValueTask<CreditHold>> move) => life.MoveAsync(dice.Chance(50), async () =>
    {
        var hold = await move();
        moved(attemptId ?? hold.AttemptId);
        return hold;
    });
}
