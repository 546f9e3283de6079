using System.Runtime.InteropServices;

namespace VideoEngines.Metering;

/// <summary>The life of a hold, move by move. Every method runs inside the locks of all accounts of the hold, with what was due applied.</summary>
internal sealed class LedgerMoves(LedgerAccount losses, CreditOverrunPolicy overrun)
{
    public const string ExpiredReason = "expired";

    public static void Reserve(LedgerHold hold, DateTimeOffset now)
    {
        var asked = hold.Reservation;
        var levels = Array.TrueForAll(hold.LockSet, static account => account.WasGranted) ? hold.LockSet : Array.FindAll(hold.LockSet, static account => account.WasGranted);
        if (levels.Length == 0)
        {
            hold.Refusal = new LedgerRefusal(null, CreditAmount.Zero);
            return;
        }

        foreach (var account in levels)
        {
            var available = account.AvailableFor(asked.Engine);
            if (available < asked.Amount)
            {
                hold.Refusal = new LedgerRefusal(account.Name, available);
                return;
            }
        }

        DateTimeOffset? expiresAt = asked.Lifetime is { } lifetime && lifetime < DateTimeOffset.MaxValue - now ? LedgerClock.Truncate(now + lifetime) : null;
        hold.Levels = new LedgerLevel[levels.Length];
        var frozen = new CreditHoldLevel[levels.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var shares = levels[i].Take(asked.Amount, asked.Engine);
            frozen[i] = new CreditHoldLevel(levels[i].Name, shares);
            hold.Levels[i] = new LedgerLevel(hold, levels[i], shares);
            levels[i].Append(
                new LedgerEntryDraft(CreditEntryKind.Reserved, asked.Amount, new CreditBalance { Available = -asked.Amount, Held = asked.Amount })
                {
                    Hold = asked,
                    Shares = shares,
                    ExpiresAt = expiresAt,
                },
                now);
        }

        hold.ReserveAnswer = hold.Current = new CreditHold
        {
            Reservation = asked,
            State = CreditHoldState.Open,
            CreatedAt = now,
            StateSince = now,
            ExpiresAt = expiresAt,
            Levels = ImmutableCollectionsMarshal.AsImmutableArray(frozen),
        };
        foreach (var level in hold.Levels)
        {
            level.Account.Live.Add(level);
            level.Account.Deadlines.Add(hold, level.Account.Live.Count);
        }
    }

    public static CreditHold Guard(LedgerHold hold, string? evidence, DateTimeOffset now)
    {
        var current = hold.Current!;
        switch (current.State)
        {
            case CreditHoldState.Guarded:
                return hold.GuardAnswer!;
            case CreditHoldState.Open:
                Note(hold, CreditEntryKind.Guarded, evidence, now);
                return hold.GuardAnswer = hold.Current = current with { State = CreditHoldState.Guarded, StateSince = now, Evidence = evidence };
            default:
                var why = current.Reason == ExpiredReason ? "has expired" : $"is {current.State}";
                throw StateConflict(hold, $"The hold of attempt '{current.AttemptId}' {why}, so nothing may be sent for it. Start over with a new attempt id.");
        }
    }

    public static CreditHold Suspend(LedgerHold hold, string evidence, DateTimeOffset now)
    {
        var current = hold.Current!;
        if (hold.SuspendAnswer is { } answer)
        {
            return answer;
        }

        switch (current.State)
        {
            case CreditHoldState.Open:
                throw StateConflict(hold, $"The hold of attempt '{current.AttemptId}' is open: no submit was started, so there is nothing to wonder about. Release it, or guard it before the submit.");
            case CreditHoldState.Guarded:
                Note(hold, CreditEntryKind.Suspended, evidence, now);
                return hold.SuspendAnswer = hold.Current = current with { State = CreditHoldState.Suspense, StateSince = now, Evidence = evidence };
            default:
                return hold.ReleaseAnswer ?? hold.CommitAnswer!;
        }
    }

    public static CreditHold Extend(LedgerHold hold, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        var current = hold.Current!;
        if (current.IsEnded)
        {
            throw StateConflict(hold, $"The hold of attempt '{current.AttemptId}' has ended ({current.Reason ?? current.State.ToString()}); its deadline cannot move.");
        }

        expiresAt = LedgerClock.Truncate(expiresAt);
        if (current.ExpiresAt is not { } deadline || expiresAt <= deadline)
        {
            return current;
        }

        foreach (var level in hold.Levels)
        {
            level.Account.Append(new LedgerEntryDraft(CreditEntryKind.Extended, CreditAmount.Zero, default) { Hold = hold.Reservation, ExpiresAt = expiresAt }, now);
        }

        hold.Current = current with { ExpiresAt = expiresAt };
        if (current.State == CreditHoldState.Open)
        {
            foreach (var level in hold.Levels)
            {
                level.Account.Deadlines.Add(hold, level.Account.Live.Count);
            }
        }

        return hold.Current;
    }

    public CreditHold Release(LedgerHold hold, CreditRelease release, DateTimeOffset now)
    {
        if (hold.ReleaseAnswer is { } answer)
        {
            if (hold.Release is { } first)
            {
                LedgerChecks.Same(release, first);
            }

            return answer;
        }

        if (hold.CommitAnswer is { } committed)
        {
            return committed;
        }

        hold.Release = release;
        return End(hold, release.Reason, release.Evidence, release.PossibleProviderLoss, release.Flagged, now);
    }

    public void Expire(LedgerHold hold, DateTimeOffset now) => End(hold, ExpiredReason, null, CreditAmount.Zero, false, now);

    public CreditHold Commit(LedgerHold hold, CreditCommit commit, DateTimeOffset now)
    {
        var current = hold.Current!;
        if (hold.Commit is { } first)
        {
            LedgerChecks.Same(commit, first);
            return hold.CommitAnswer!;
        }

        if (current.State == CreditHoldState.Committed)
        {
            LedgerChecks.Same(commit, commit with { Amount = current.Total });
            hold.Commit = commit;
            return hold.CommitAnswer = current;
        }

        var late = current.State == CreditHoldState.Released;
        var fromHeld = late ? CreditAmount.Zero : CreditAmount.Min(commit.Amount, current.Amount);
        var beyond = commit.Amount - fromHeld;
        var paid = Payable(hold, beyond, fromHeld, commit.Overrun ?? overrun);
        foreach (var level in hold.Levels)
        {
            if (!late)
            {
                level.Spend(fromHeld, commit, now);
            }

            if (late || beyond.Micro > 0)
            {
                level.Charge(paid, new LedgerEntryDraft(late ? CreditEntryKind.LateCommitted : CreditEntryKind.Overrun, beyond, default)
                {
                    ProviderCost = commit.ProviderCost,
                    Corrects = late ? level.LastEnd : null,
                    Flagged = commit.Flagged || paid < beyond,
                    Reason = paid < beyond ? $"{paid} charged, the rest is the host's loss" : null,
                    Evidence = commit.Evidence,
                }, now);
            }
        }

        var charged = fromHeld + paid;
        BookLoss(hold, commit.Amount - charged, commit.Evidence, now);
        hold.Commit = commit;
        return hold.CommitAnswer = hold.Current = current with
        {
            State = CreditHoldState.Committed,
            StateSince = now,
            Total = commit.Amount,
            Charged = charged,
            Loss = commit.Amount - charged,
            ProviderCost = commit.ProviderCost,
            Flagged = commit.Flagged,
            Reason = late ? "late commit" : null,
            Evidence = commit.Evidence,
        };
    }

    public CreditHold Adjust(LedgerHold hold, CreditAdjustment adjustment, DateTimeOffset now)
    {
        if (hold.TryGetAdjustment(adjustment.Key, out var first))
        {
            LedgerChecks.Same(adjustment, first.Asked);
            return first.Answer;
        }

        var current = hold.Current!;
        if (!current.IsEnded)
        {
            throw StateConflict(hold, $"The hold of attempt '{current.AttemptId}' is {current.State}; only what has ended is adjusted. Commit or release it first.");
        }

        var draft = new LedgerEntryDraft(CreditEntryKind.Adjusted, default, default)
        {
            Key = adjustment.Key,
            ProviderCost = adjustment.ProviderCost,
            Reason = adjustment.Reason,
        };
        var change = adjustment.NewTotal - current.Charged;
        var paid = change.Micro <= 0 ? change : Payable(hold, change, current.Charged, adjustment.Overrun ?? overrun);
        foreach (var level in hold.Levels)
        {
            var own = draft with { Amount = change, Corrects = level.LastEnd, Flagged = paid < change };
            if (change.Micro <= 0)
            {
                level.GiveBack(-change, own, now);
            }
            else
            {
                level.Charge(paid, own, now);
            }
        }

        var charged = current.Charged + paid;
        BookLoss(hold, adjustment.NewTotal - charged, adjustment.Reason, now);
        var stays = current.State == CreditHoldState.Committed || adjustment.NewTotal.Micro == 0;
        hold.Current = current with
        {
            State = stays ? current.State : CreditHoldState.Committed,
            StateSince = stays ? current.StateSince : now,
            Total = adjustment.NewTotal,
            Charged = charged,
            Loss = adjustment.NewTotal - charged,
            ProviderCost = adjustment.ProviderCost ?? current.ProviderCost,
            Flagged = current.Flagged && adjustment.ProviderCost is null,
            Adjustments = current.Adjustments + 1,
            Reason = adjustment.Reason,
        };
        hold.AddAdjustment(adjustment, hold.Current);
        return hold.Current;
    }

    private static CreditConflictException StateConflict(LedgerHold hold, string message) =>
        new(hold.Reservation.AttemptId, nameof(CreditHold.State), message) { EngineId = hold.Reservation.Engine };

    private static void Note(LedgerHold hold, CreditEntryKind kind, string? evidence, DateTimeOffset now)
    {
        foreach (var level in hold.Levels)
        {
            level.Account.Append(new LedgerEntryDraft(kind, CreditAmount.Zero, default) { Hold = hold.Reservation, Evidence = evidence }, now);
        }
    }

    private static CreditAmount Payable(LedgerHold hold, CreditAmount amount, CreditAmount charged, CreditOverrunPolicy policy)
    {
        switch (policy)
        {
            case CreditOverrunPolicy.Debt:
                return amount;
            case CreditOverrunPolicy.Refuse:
                var asked = hold.Reservation.Amount;
                return charged < asked ? CreditAmount.Min(amount, asked - charged) : CreditAmount.Zero;
        }

        foreach (var level in hold.Levels)
        {
            amount = CreditAmount.Min(amount, level.Account.AvailableFor(hold.Reservation.Engine));
        }

        return amount;
    }

    private CreditHold End(LedgerHold hold, string reason, string? evidence, CreditAmount loss, bool flagged, DateTimeOffset now)
    {
        var asked = hold.Reservation;
        foreach (var level in hold.Levels)
        {
            level.Release(new LedgerEntryDraft(CreditEntryKind.Released, asked.Amount, default) { Flagged = flagged, Reason = reason, Evidence = evidence }, now);
        }

        BookLoss(hold, loss, evidence, now);
        return hold.ReleaseAnswer = hold.Current = hold.Current! with
        {
            State = CreditHoldState.Released,
            StateSince = now,
            Loss = loss,
            Flagged = flagged,
            Reason = reason,
            Evidence = evidence,
        };
    }

    /// <summary>Brings the booked loss of the attempt to a new amount. The account of losses is locked last, after those of the path.</summary>
    private void BookLoss(LedgerHold hold, CreditAmount loss, string? evidence, DateTimeOffset now)
    {
        var change = loss - hold.Current!.Loss;
        if (change.Micro == 0)
        {
            return;
        }

        lock (losses.Gate)
        {
            losses.Append(
                new LedgerEntryDraft(change.Micro > 0 ? CreditEntryKind.LossBooked : CreditEntryKind.LossReversed, change.Micro > 0 ? change : -change, new CreditBalance { Loss = change })
                {
                    Hold = hold.Reservation,
                    Evidence = evidence,
                },
                now);
        }
    }
}
