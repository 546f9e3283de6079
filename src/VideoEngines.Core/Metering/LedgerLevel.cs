using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>The part of a hold that lies on one account level. Guarded by that account's lock.</summary>
internal sealed class LedgerLevel(LedgerHold hold, LedgerAccount account, ImmutableArray<CreditShare> shares)
{
    public LedgerHold Hold { get; } = hold;

    public LedgerAccount Account { get; } = account;

    /// <summary>What is held, until the hold ends; then what was charged, by grant, in the order it was taken.</summary>
    public ImmutableArray<CreditShare> Shares { get; set; } = shares;

    public CreditAmount Debt { get; set; }

    /// <summary>The entry that a correction points to.</summary>
    public long LastEnd { get; private set; }

    /// <summary>Turns held credits into spent ones; the rest goes back.</summary>
    public void Spend(CreditAmount amount, CreditCommit commit, DateTimeOffset now)
    {
        var asked = Hold.Reservation;
        var rest = asked.Amount - amount;
        (Shares, var back) = LedgerShares.Split(Shares, amount);
        Account.Live.Remove(this);
        Write(
            new LedgerEntryDraft(CreditEntryKind.Committed, amount, new CreditBalance { Held = -asked.Amount, Spent = amount, Available = rest })
            {
                Shares = Shares,
                ProviderCost = commit.ProviderCost,
                Flagged = commit.Flagged,
                Evidence = commit.Evidence,
            },
            now);
        if (rest.Micro > 0)
        {
            Account.Return(back, asked, now);
        }
    }

    /// <summary>Gives all held credits back.</summary>
    public void Release(LedgerEntryDraft draft, DateTimeOffset now)
    {
        var asked = Hold.Reservation;
        var back = Shares;
        Shares = [];
        Account.Live.Remove(this);
        Write(draft with { Shares = back, Change = new CreditBalance { Held = -asked.Amount, Available = asked.Amount } }, now);
        Account.Return(back, asked, now);
    }

    /// <summary>Spends credits that are not held: available ones, then debt.</summary>
    public void Charge(CreditAmount amount, LedgerEntryDraft draft, DateTimeOffset now)
    {
        var engine = Hold.Reservation.Engine;
        var taken = CreditAmount.Min(amount, Account.AvailableFor(engine));
        var shares = Account.Take(taken, engine);
        var debt = amount - taken;
        Shares = Shares.AddRange(shares);
        if (debt.Micro > 0)
        {
            Account.AddDebt(this, debt);
        }

        Write(draft with { Shares = shares, Change = new CreditBalance { Spent = amount, Available = -taken, Debt = debt } }, now);
    }

    /// <summary>Takes a charge back: what is still owed first, then the credits taken last.</summary>
    public void GiveBack(CreditAmount amount, LedgerEntryDraft draft, DateTimeOffset now)
    {
        var forgiven = CreditAmount.Min(amount, Debt);
        if (forgiven.Micro > 0)
        {
            Account.ForgiveDebt(this, forgiven);
        }

        var back = amount - forgiven;
        (Shares, var returned) = LedgerShares.Split(Shares, LedgerShares.Sum(Shares) - back);
        Write(draft with { Shares = returned, Change = new CreditBalance { Spent = -amount, Debt = -forgiven, Available = back } }, now);
        if (back.Micro > 0)
        {
            Account.Return(returned, Hold.Reservation, now);
        }
    }

    private void Write(LedgerEntryDraft draft, DateTimeOffset now) => LastEnd = Account.Append(draft with { Hold = Hold.Reservation }, now).Sequence;
}
