namespace VideoEngines.Metering;

/// <summary>Runs moves one after the other on the accounts they touch, each with everything applied first that the clock has made due.</summary>
internal sealed class LedgerTurns(TimeProvider time, LedgerMoves moves, LedgerMemory memory)
{
    public DateTimeOffset Now() => LedgerClock.Truncate(time.GetUtcNow());

    public TResult Inside<TState, TResult>(LedgerAccount[] accounts, TState state, Func<TState, DateTimeOffset, TResult> work)
    {
        var expired = 0;
        var now = Enter(accounts, ref expired);
        try
        {
            return work(state, now);
        }
        finally
        {
            LedgerLocks.Exit(accounts);
        }
    }

    /// <summary>Applies what is due on one account.</summary>
    /// <returns>How many holds expired.</returns>
    public int Apply(LedgerAccount account)
    {
        var expired = 0;
        LedgerAccount[] accounts = [account];
        Enter(accounts, ref expired);
        LedgerLocks.Exit(accounts);
        return expired;
    }

    /// <summary>Takes the locks. A hold that is due may lie on further accounts, whose locks must be taken in order: so the locks are given back, it expires on its own, and the next try begins.</summary>
    private DateTimeOffset Enter(LedgerAccount[] accounts, ref int expired)
    {
        while (true)
        {
            LedgerLocks.Enter(accounts);
            var entered = false;
            LedgerHold? due;
            try
            {
                var now = ApplyDates(accounts);
                due = FindDue(accounts, now);
                if (due is null)
                {
                    entered = true;
                    return now;
                }
            }
            finally
            {
                if (!entered)
                {
                    LedgerLocks.Exit(accounts);
                }
            }

            expired += Expire(due) ? 1 : 0;
        }
    }

    private static LedgerHold? FindDue(LedgerAccount[] accounts, DateTimeOffset now)
    {
        LedgerHold? due = null;
        var dueAt = DateTimeOffset.MaxValue;
        foreach (var account in accounts)
        {
            if (account.Deadlines.TryPeekDue(now, out var hold, out var deadline)
                && (due is null || deadline < dueAt || (deadline == dueAt && string.CompareOrdinal(hold.Reservation.AttemptId, due.Reservation.AttemptId) < 0)))
            {
                (due, dueAt) = (hold, deadline);
            }
        }

        return due;
    }

    private bool Expire(LedgerHold hold)
    {
        LedgerLocks.Enter(hold.LockSet);
        try
        {
            var now = ApplyDates(hold.LockSet);
            if (hold.Current is not { State: CreditHoldState.Open } current || !(current.ExpiresAt <= now))
            {
                return false;
            }

            moves.Expire(hold, now);
            memory.Remember(hold);
            return true;
        }
        finally
        {
            LedgerLocks.Exit(hold.LockSet);
        }
    }

    private DateTimeOffset ApplyDates(LedgerAccount[] accounts)
    {
        var now = Now();
        foreach (var account in accounts)
        {
            account.ApplyDates(now);
        }

        return now;
    }
}
