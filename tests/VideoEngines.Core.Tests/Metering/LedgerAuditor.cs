using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

/// <summary>
/// The credit ledger a second time, as simply as it can be said: piles of micro-credits and one list of rules. It predicts every reply as a text and every balance. It shares no code with the ledger.
/// </summary>
internal sealed class LedgerAuditor(Func<DateTimeOffset> clock, CreditOverrunPolicy defaultOverrun)
{
    private readonly Dictionary<string, Account> _accounts = [];
    private readonly Dictionary<string, Hold> _holds = [];

    public long Loss => _holds.Values.Sum(hold => hold.Loss);

    public bool Knows(string account) => _accounts.ContainsKey(account);

    public string Grant(CreditGrant grant)
    {
        if (!_accounts.TryGetValue(grant.Account, out var account))
        {
            _accounts[grant.Account] = account = new Account(grant.Account);
        }

        Touch([account]);
        if (account.Lots.Find(lot => lot.Grant.Key == grant.Key) is { } first)
        {
            return Differs(
                ("Amount", grant.Amount, first.Grant.Amount),
                ("Priority", grant.Priority, first.Grant.Priority),
                ("StartsAt", grant.StartsAt, first.Grant.StartsAt),
                ("ExpiresAt", grant.ExpiresAt, first.Grant.ExpiresAt),
                ("Scope", grant.Scope, first.Grant.Scope)) ?? first.Answer;
        }

        if (grant.ExpiresAt <= clock())
        {
            return "argument";
        }

        var started = grant.StartsAt is null || grant.StartsAt <= clock();
        var lot = new Lot(grant, account.Lots.Count, $"granted {account.Name} {grant.Key} {grant.Amount.Micro}") { Started = started, Free = started ? grant.Amount.Micro : 0 };
        account.Lots.Add(lot);
        PayDebts(account);
        return lot.Answer;
    }

    public string Reserve(CreditReservation asked)
    {
        if (_holds.TryGetValue(asked.AttemptId, out var hold))
        {
            var conflict = Differs(
                ("Account", asked.Account, hold.Asked.Account),
                ("Amount", asked.Amount, hold.Asked.Amount),
                ("Engine", asked.Engine, hold.Asked.Engine),
                ("Lifetime", asked.Lifetime, hold.Asked.Lifetime));
            if (conflict is not null)
            {
                return conflict;
            }

            Touch(hold.Levels.ConvertAll(level => level.Account));
            return hold.Answers["reserve"];
        }

        var parts = asked.Account.Split('/');
        var levels = Enumerable.Range(1, parts.Length).Select(n => string.Join('/', parts.Take(n))).Where(_accounts.ContainsKey).Select(name => _accounts[name]).ToList();
        hold = new Hold(asked, levels.ConvertAll(account => new Level(account)));
        _holds[asked.AttemptId] = hold;
        Touch(levels);
        var poor = levels.Find(account => Usable(account, asked.Engine).Sum(lot => lot.Free) < asked.Amount.Micro);
        if (levels.Count == 0 || poor is not null)
        {
            hold.Refused = true;
            return hold.Answers["reserve"] = $"insufficient {poor?.Name ?? "none"} {(poor is null ? 0 : Usable(poor, asked.Engine).Sum(lot => lot.Free))}";
        }

        foreach (var level in hold.Levels)
        {
            Take(level, asked.Amount.Micro);
        }

        hold.ExpiresAt = clock() + asked.Lifetime;
        return hold.Keep("reserve");
    }

    public string Guard(string attempt) => OnHold(attempt, hold =>
    {
        if (hold.State == "Guarded")
        {
            return hold.Answers["guard"];
        }

        if (hold.State != "Open")
        {
            return "conflict State";
        }

        hold.State = "Guarded";
        return hold.Keep("guard");
    });

    public string Suspend(string attempt) => OnHold(attempt, hold =>
    {
        if (hold.Answers.TryGetValue("suspend", out var earlier))
        {
            return earlier;
        }

        switch (hold.State)
        {
            case "Open":
                return "conflict State";
            case "Guarded":
                hold.State = "Suspense";
                return hold.Keep("suspend");
            default:
                return hold.Answers.TryGetValue("release", out var released) ? released : hold.Answers["commit"];
        }
    });

    public string Extend(string attempt, DateTimeOffset until) => OnHold(attempt, hold =>
    {
        if (hold.Ended)
        {
            return "conflict State";
        }

        if (hold.ExpiresAt < until)
        {
            hold.ExpiresAt = until;
        }

        return hold.Describe();
    });

    public string Commit(CreditCommit commit) => OnHold(commit.AttemptId, hold =>
    {
        if (hold.Commit is { } first)
        {
            return Differs(("Amount", commit.Amount, first.Amount), ("Overrun", commit.Overrun, first.Overrun)) ?? hold.Answers["commit"];
        }

        var amount = commit.Amount.Micro;
        if (hold.State == "Committed")
        {
            if (amount != hold.Total)
            {
                return "conflict Amount";
            }

            hold.Commit = commit;
            return hold.Keep("commit");
        }

        var held = hold.State == "Released" ? 0 : hold.Asked.Amount.Micro;
        hold.Charged = Math.Min(held, amount);
        var more = Payable(hold, amount - hold.Charged, commit.Overrun ?? defaultOverrun);
        foreach (var level in hold.Levels)
        {
            PutBack(level, held - hold.Charged);
            Charge(hold, level, more);
        }

        hold.Charged += more;
        hold.Total = amount;
        hold.Loss = amount - hold.Charged;
        hold.State = "Committed";
        hold.Commit = commit;
        return hold.Keep("commit");
    });

    public string Release(CreditRelease release) => OnHold(release.AttemptId, hold =>
    {
        if (hold.Answers.TryGetValue("release", out var earlier))
        {
            return hold.ReleasedLoss is { } loss && loss != release.PossibleProviderLoss.Micro ? "conflict PossibleProviderLoss" : earlier;
        }

        if (hold.State == "Committed")
        {
            return hold.Answers["commit"];
        }

        hold.ReleasedLoss = release.PossibleProviderLoss.Micro;
        return End(hold, release.PossibleProviderLoss.Micro);
    });

    public string Adjust(CreditAdjustment adjustment) => OnHold(adjustment.AttemptId, hold =>
    {
        if (hold.Adjusted.TryGetValue(adjustment.Key, out var first))
        {
            return Differs(("NewTotal", adjustment.NewTotal, first.NewTotal), ("Overrun", adjustment.Overrun, first.Overrun)) ?? hold.Answers["adjust " + adjustment.Key];
        }

        if (!hold.Ended)
        {
            return "conflict State";
        }

        var change = adjustment.NewTotal.Micro - hold.Charged;
        if (change > 0)
        {
            change = Payable(hold, change, adjustment.Overrun ?? defaultOverrun);
        }

        foreach (var level in hold.Levels)
        {
            if (change >= 0)
            {
                Charge(hold, level, change);
                continue;
            }

            var forgiven = Math.Min(-change, level.Debt);
            level.Debt -= forgiven;
            level.Account.Owing.RemoveAll(owing => owing.Level == level && level.Debt == 0);
            PutBack(level, -change - forgiven);
        }

        hold.Charged += change;
        hold.Total = adjustment.NewTotal.Micro;
        hold.Loss = hold.Total - hold.Charged;
        hold.State = hold.Total > 0 ? "Committed" : hold.State;
        hold.Adjusted.Add(adjustment.Key, adjustment);
        return hold.Keep("adjust " + adjustment.Key);
    });

    public string Read(string attempt)
    {
        if (!_holds.TryGetValue(attempt, out var hold))
        {
            return "none";
        }

        Touch(hold.Levels.ConvertAll(level => level.Account));
        return hold.Refused ? "none" : hold.Describe();
    }

    public CreditBalance Balance(string name)
    {
        if (!_accounts.TryGetValue(name, out var account))
        {
            return default;
        }

        Touch([account]);
        var mine = _holds.Values.SelectMany(hold => hold.Levels.Select(level => (hold, level))).Where(pair => pair.level.Account == account).ToList();
        return new CreditBalance
        {
            Granted = new(account.Lots.Sum(lot => lot.Grant.Amount.Micro)),
            Scheduled = new(account.Lots.Where(lot => !lot.Started).Sum(lot => lot.Grant.Amount.Micro)),
            Available = new(account.Lots.Sum(lot => lot.Free)),
            Held = new(mine.Where(pair => !pair.hold.Ended).Sum(pair => pair.level.Taken.Sum(part => part.Micro))),
            Spent = new(mine.Where(pair => pair.hold.Ended).Sum(pair => pair.level.Taken.Sum(part => part.Micro) + pair.level.Debt)),
            Expired = new(account.Lots.Sum(lot => lot.Gone)),
            Debt = new(mine.Sum(pair => pair.level.Debt)),
        };
    }

    public string Left(string account) =>
        string.Join(' ', _accounts[account].Lots.Select(lot => FormattableString.Invariant($"{lot.Grant.Key}={lot.Free / 1_000_000m:0.######}")));

    public void Sweep()
    {
        foreach (var account in _accounts.Values.OrderBy(account => account.Name, StringComparer.Ordinal))
        {
            Touch([account]);
        }
    }

    private static string? Differs(params ReadOnlySpan<(string Field, object? Asked, object? First)> fields)
    {
        foreach (var (field, asked, first) in fields)
        {
            if (!Equals(asked, first))
            {
                return "conflict " + field;
            }
        }

        return null;
    }

    private static IEnumerable<Lot> Usable(Account account, VideoEngineId engine) => account.Lots
        .Where(lot => lot.Free > 0 && (lot.Grant.Scope is null || engine.ToString().StartsWith(lot.Grant.Scope.TrimEnd('*'), StringComparison.Ordinal)))
        .OrderBy(lot => lot.Grant.Priority)
        .ThenBy(lot => lot.Grant.ExpiresAt ?? DateTimeOffset.MaxValue)
        .ThenBy(lot => lot.Number);

    private static long Payable(Hold hold, long amount, CreditOverrunPolicy policy) => policy switch
    {
        CreditOverrunPolicy.Refuse => Math.Clamp(hold.Asked.Amount.Micro - hold.Charged, 0, amount),
        CreditOverrunPolicy.TakeAvailable => hold.Levels.Select(level => Usable(level.Account, hold.Asked.Engine).Sum(lot => lot.Free)).Append(amount).Min(),
        _ => amount,
    };

    private static long Take(Level level, long amount)
    {
        var left = amount;
        foreach (var lot in Usable(level.Account, level.Engine).ToList())
        {
            var part = Math.Min(left, lot.Free);
            if (part > 0)
            {
                lot.Free -= part;
                left -= part;
                level.Taken.Add((lot, part));
            }
        }

        return amount - left;
    }

    private static void Charge(Hold hold, Level level, long amount)
    {
        var owed = amount - Take(level, amount);
        if (owed > 0 && level.Debt == 0)
        {
            level.Account.Owing.Add((hold, level));
        }

        level.Debt += owed;
    }

    private static void PutBack(Level level, long amount)
    {
        while (amount > 0)
        {
            var (lot, micro) = level.Taken[^1];
            var part = Math.Min(amount, micro);
            level.Taken.RemoveAt(level.Taken.Count - 1);
            if (micro > part)
            {
                level.Taken.Add((lot, micro - part));
            }

            _ = lot.Over ? lot.Gone += part : lot.Free += part;
            amount -= part;
        }

        PayDebts(level.Account);
    }

    private static void PayDebts(Account account)
    {
        foreach (var (hold, level) in account.Owing.ToList())
        {
            level.Debt -= Take(level, Math.Min(level.Debt, Usable(account, hold.Asked.Engine).Sum(lot => lot.Free)));
        }

        account.Owing.RemoveAll(owing => owing.Level.Debt == 0);
    }

    private static string End(Hold hold, long loss)
    {
        foreach (var level in hold.Levels)
        {
            PutBack(level, hold.Asked.Amount.Micro);
        }

        hold.State = "Released";
        hold.Loss = loss;
        return hold.Keep("release");
    }

    private string OnHold(string attempt, Func<Hold, string> move)
    {
        if (!_holds.TryGetValue(attempt, out var hold))
        {
            return "not found";
        }

        Touch(hold.Levels.ConvertAll(level => level.Account));
        return hold.Refused ? hold.Answers["reserve"] : move(hold);
    }

    private void Touch(List<Account> accounts)
    {
        accounts.ForEach(ApplyDates);
        while (_holds.Values
            .Where(hold => !hold.Refused && hold.State == "Open" && hold.ExpiresAt <= clock() && hold.Levels.Exists(level => accounts.Contains(level.Account)))
            .OrderBy(hold => hold.ExpiresAt).ThenBy(hold => hold.Asked.AttemptId, StringComparer.Ordinal).FirstOrDefault() is { } due)
        {
            due.Levels.ForEach(level => ApplyDates(level.Account));
            End(due, 0);
        }
    }

    private void ApplyDates(Account account)
    {
        var starts = account.Lots.Where(lot => !lot.Started && lot.Grant.StartsAt <= clock()).Select(lot => (At: lot.Grant.StartsAt!.Value, Step: 0, lot));
        var ends = account.Lots.Where(lot => !lot.Over && lot.Grant.ExpiresAt <= clock()).Select(lot => (At: lot.Grant.ExpiresAt!.Value, Step: 1, lot));
        foreach (var (_, step, lot) in starts.Concat(ends).OrderBy(date => date.At).ThenBy(date => date.Step).ThenBy(date => date.lot.Number).ToList())
        {
            if (step == 0)
            {
                lot.Started = true;
                lot.Free = lot.Grant.Amount.Micro;
                PayDebts(account);
            }
            else
            {
                lot.Over = true;
                lot.Gone += lot.Free;
                lot.Free = 0;
            }
        }
    }

    private sealed class Account(string name)
    {
        public string Name { get; } = name;

        public List<Lot> Lots { get; } = [];

        public List<(Hold Hold, Level Level)> Owing { get; } = [];
    }

    private sealed class Lot(CreditGrant grant, int number, string answer)
    {
        public CreditGrant Grant { get; } = grant;

        public int Number { get; } = number;

        public string Answer { get; } = answer;

        public long Free { get; set; }

        public long Gone { get; set; }

        public bool Started { get; set; }

        public bool Over { get; set; }
    }

    private sealed class Level(Account account)
    {
        public Account Account { get; } = account;

        public VideoEngineId Engine { get; set; }

        public List<(Lot Lot, long Micro)> Taken { get; } = [];

        public long Debt { get; set; }
    }

    private sealed class Hold
    {
        public Hold(CreditReservation asked, List<Level> levels)
        {
            Asked = asked;
            Levels = levels;
            levels.ForEach(level => level.Engine = asked.Engine);
        }

        public CreditReservation Asked { get; }

        public List<Level> Levels { get; }

        public Dictionary<string, string> Answers { get; } = [];

        public Dictionary<string, CreditAdjustment> Adjusted { get; } = [];

        public bool Refused { get; set; }

        public string State { get; set; } = "Open";

        public DateTimeOffset? ExpiresAt { get; set; }

        public long Total { get; set; }

        public long Charged { get; set; }

        public long Loss { get; set; }

        public long? ReleasedLoss { get; set; }

        public CreditCommit? Commit { get; set; }

        public bool Ended => State is "Committed" or "Released";

        public string Describe() => $"{Asked.AttemptId} {State} total {Total} charged {Charged} loss {Loss} until {ExpiresAt:O} adjusted {Adjusted.Count}";

        public string Keep(string move) => Answers[move] = Describe();
    }
}
