namespace VideoEngines.Metering;

/// <summary>Compares an account's totals with its grants, holds, debts and last entry. Runs inside the account's lock.</summary>
internal static class LedgerAudit
{
    public static void Check(LedgerAccount account, List<CreditProblem> problems)
    {
        var balance = account.Balance;
        if (!balance.IsBalanced || balance.HasNegative)
        {
            Report("C1", $"The amounts do not add up: {balance}.");
        }

        var last = account.Entries.Count == 0 ? default : account.Entries[^1].Balance;
        if (last != balance)
        {
            Report("C6", "The balance is not that of the last entry.");
        }

        if ((account.Entries.Count == 0 ? default : account.Entries[^1].Hash) != account.Head)
        {
            Report("C10", "The last entry is not the one that was written last.");
        }

        Compare("held credits", balance.Held, account.Live.Select(static level => level.Hold.Reservation.Amount), "the live holds");
        Compare("held credits", balance.Held, account.Live.Select(static level => LedgerShares.Sum(level.Shares)), "the grants that live holds burned");
        Compare("available credits", balance.Available, account.Grants.Select(static grant => grant.Available), "what is left of the grants");
        Compare("scheduled credits", balance.Scheduled, account.Grants.Where(static grant => !grant.Started).Select(static grant => grant.Source.Amount), "the grants to come");
        Compare("granted credits", balance.Granted, account.Grants.Select(static grant => grant.Source.Amount), "the grants");
        Compare("debt", balance.Debt, account.Debts.Select(static level => level.Debt), "the unpaid parts of attempts");

        void Compare(string what, CreditAmount total, IEnumerable<CreditAmount> parts, string whose)
        {
            var sum = parts.Aggregate(CreditAmount.Zero, static (left, right) => left + right);
            if (sum != total)
            {
                Report("C6", $"The {what} are {total}, but {whose} make {sum}.");
            }
        }

        void Report(string invariant, string text) => problems.Add(new CreditProblem(account.Name, null, invariant, text));
    }
}
