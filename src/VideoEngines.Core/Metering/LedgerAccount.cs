using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace VideoEngines.Metering;

/// <summary>One account level: its entries, grants, live holds and debts. All members but the name are guarded by <see cref="Gate"/>.</summary>
internal sealed class LedgerAccount(string name)
{
    private static readonly Comparer<LedgerGrant> BurnOrder = Comparer<LedgerGrant>.Create(static (x, y) => x.CompareBurnOrder(y));

    private readonly Dictionary<string, LedgerGrant> _grants = new(StringComparer.Ordinal);
    private readonly List<LedgerGrant> _burnable = [];
    private readonly List<LedgerGrant> _timed = [];
    private readonly List<LedgerLevel> _debts = [];
    private DateTimeOffset _nextDue = DateTimeOffset.MaxValue;

    public string Name { get; } = name;

    public Lock Gate { get; } = new();

    public List<CreditEntry> Entries { get; } = [];

    public CreditBalance Balance { get; private set; }

    /// <summary>The hash of the last entry, kept apart from the entries so that a missing tail is found.</summary>
    public CreditHash Head { get; private set; }

    public LedgerDeadlines Deadlines { get; } = new();

    public HashSet<LedgerLevel> Live { get; } = [];

    public IEnumerable<LedgerGrant> Grants => _grants.Values;

    public IReadOnlyList<LedgerLevel> Debts => _debts;

    public bool WasGranted => _grants.Count > 0;

    public CreditEntry Append(in LedgerEntryDraft draft, DateTimeOffset now)
    {
        var balance = Balance.Apply(draft.Change);
        if (!balance.IsBalanced || balance.HasNegative)
        {
            throw new InvalidOperationException($"A defect in the ledger was stopped: {draft.Kind} of {draft.Amount} would leave '{Name}' with {balance}. Nothing was written; please report it.");
        }

        var hold = draft.Hold;
        var entry = new CreditEntry
        {
            Account = Name,
            Sequence = Entries.Count + 1,
            Time = now,
            Kind = draft.Kind,
            Amount = draft.Amount,
            Change = draft.Change,
            Balance = balance,
            Grant = draft.Grant,
            Key = draft.Key,
            AttemptId = hold?.AttemptId,
            JobKey = hold?.JobKey,
            Payer = hold?.Account,
            Engine = hold?.Engine,
            Quote = hold?.Quote,
            ProviderCost = draft.ProviderCost,
            Shares = draft.Shares ?? [],
            ExpiresAt = draft.ExpiresAt,
            Corrects = draft.Corrects,
            Flagged = draft.Flagged,
            Reason = draft.Reason,
            Evidence = draft.Evidence,
        };
        entry.Seal(Head);
        Entries.Add(entry);
        Balance = balance;
        Head = entry.Hash;
        return entry;
    }

    public CreditEntry[] CopyEntries(long from) => from > Entries.Count ? [] : CollectionsMarshal.AsSpan(Entries)[(int)(from - 1)..].ToArray();

    public LedgerGrant? FindGrant(string key) => _grants.GetValueOrDefault(key);

    public CreditEntry AddGrant(CreditGrant source, DateTimeOffset now)
    {
        var grant = new LedgerGrant(source, _grants.Count) { Started = source.StartsAt is not { } startsAt || startsAt <= now };
        var change = grant.Started
            ? new CreditBalance { Granted = source.Amount, Available = source.Amount }
            : new CreditBalance { Granted = source.Amount, Scheduled = source.Amount };
        var entry = Append(new LedgerEntryDraft(CreditEntryKind.Granted, source.Amount, change) { Grant = source, Key = source.Key, Reason = source.Description }, now);
        grant.Entry = entry;
        _grants.Add(source.Key, grant);
        if (grant.NextDue is { } due)
        {
            _timed.Add(grant);
            _nextDue = due < _nextDue ? due : _nextDue;
        }

        if (grant.Started)
        {
            Fill(grant, source.Amount);
            PayDebts(now);
        }

        return entry;
    }

    /// <summary>Starts and expires grants, in the order of their dates; a start goes before an expiry of the same moment, an older grant before a younger one.</summary>
    public void ApplyDates(DateTimeOffset now)
    {
        while (_nextDue <= now)
        {
            var next = _timed.Where(grant => grant.NextDue <= now).MinBy(static grant => (grant.NextDue, grant.Started, grant.Order))!;
            if (!next.Started)
            {
                next.Started = true;
                var amount = next.Source.Amount;
                var change = new CreditBalance { Scheduled = -amount, Available = amount };
                Append(new LedgerEntryDraft(CreditEntryKind.Started, amount, change) { Grant = next.Source, Key = next.Key }, now);
                Fill(next, amount);
                PayDebts(now);
            }
            else
            {
                next.Expired = true;
                if (next.Available.Micro > 0)
                {
                    var amount = next.Available;
                    next.Available = CreditAmount.Zero;
                    _burnable.Remove(next);
                    Append(
                        new LedgerEntryDraft(CreditEntryKind.Expired, amount, new CreditBalance { Available = -amount, Expired = amount })
                        {
                            Grant = next.Source,
                            Key = next.Key,
                            Shares = [new CreditShare(next.Key, amount)],
                        },
                        now);
                }
            }

            if (next.NextDue is null)
            {
                _timed.Remove(next);
            }

            _nextDue = _timed.Count == 0 ? DateTimeOffset.MaxValue : _timed.Min(static grant => grant.NextDue!.Value);
        }
    }

    public CreditAmount AvailableFor(VideoEngineId engine)
    {
        var sum = CreditAmount.Zero;
        foreach (var grant in _burnable)
        {
            sum += grant.Serves(engine) ? grant.Available : CreditAmount.Zero;
        }

        return sum;
    }

    /// <summary>Takes credits out of the grants in burn order; the caller has checked that they reach, and writes the entry.</summary>
    public ImmutableArray<CreditShare> Take(CreditAmount amount, VideoEngineId engine)
    {
        if (amount.Micro == 0)
        {
            return [];
        }

        if (_burnable.Count > 0 && _burnable[0] is var first && first.Available > amount && first.Serves(engine))
        {
            first.Available -= amount;
            return [new CreditShare(first.Key, amount)];
        }

        var shares = ImmutableArray.CreateBuilder<CreditShare>(1);
        for (var i = 0; i < _burnable.Count && amount.Micro > 0;)
        {
            var grant = _burnable[i];
            if (grant.Serves(engine))
            {
                var part = CreditAmount.Min(amount, grant.Available);
                grant.Available -= part;
                amount -= part;
                shares.Add(new CreditShare(grant.Key, part));
                if (grant.Available.Micro == 0)
                {
                    _burnable.RemoveAt(i);
                    continue;
                }
            }

            i++;
        }

        return amount.Micro == 0 ? shares.DrainToImmutable() : throw new InvalidOperationException($"A defect in the ledger was stopped: the grants of '{Name}' do not reach.");
    }

    /// <summary>Puts credits back into their grants. The caller's entry has added all of them to the available ones; those of grants that have expired leave it again here.</summary>
    public void Return(ImmutableArray<CreditShare> shares, CreditReservation hold, DateTimeOffset now)
    {
        var expired = ImmutableArray<CreditShare>.Empty;
        var lost = CreditAmount.Zero;
        foreach (var share in shares)
        {
            var grant = _grants[share.Grant];
            if (grant.Expired)
            {
                expired = expired.Add(share);
                lost += share.Amount;
            }
            else
            {
                Fill(grant, share.Amount);
            }
        }

        if (lost.Micro > 0)
        {
            Append(new LedgerEntryDraft(CreditEntryKind.Expired, lost, new CreditBalance { Available = -lost, Expired = lost }) { Hold = hold, Shares = expired }, now);
        }

        PayDebts(now);
    }

    public void AddDebt(LedgerLevel level, CreditAmount amount)
    {
        if (level.Debt.Micro == 0)
        {
            _debts.Add(level);
        }

        level.Debt += amount;
    }

    public void ForgiveDebt(LedgerLevel level, CreditAmount amount)
    {
        level.Debt -= amount;
        if (level.Debt.Micro == 0)
        {
            _debts.Remove(level);
        }
    }

    private void Fill(LedgerGrant grant, CreditAmount amount)
    {
        if (grant.Available.Micro == 0 && amount.Micro > 0)
        {
            var index = _burnable.BinarySearch(grant, BurnOrder);
            _burnable.Insert(~index, grant);
        }

        grant.Available += amount;
    }

    private void PayDebts(DateTimeOffset now)
    {
        for (var i = 0; i < _debts.Count;)
        {
            var level = _debts[i];
            var hold = level.Hold.Reservation;
            var amount = CreditAmount.Min(level.Debt, AvailableFor(hold.Engine));
            if (amount.Micro > 0)
            {
                var shares = Take(amount, hold.Engine);
                level.Shares = level.Shares.AddRange(shares);
                level.Debt -= amount;
                Append(new LedgerEntryDraft(CreditEntryKind.DebtPaid, amount, new CreditBalance { Available = -amount, Debt = -amount }) { Hold = hold, Shares = shares }, now);
                if (level.Debt.Micro == 0)
                {
                    _debts.RemoveAt(i);
                    continue;
                }
            }

            i++;
        }
    }
}
