namespace VideoEngines.Metering;

/// <summary>Checks an account's entries on their own, as they come from a ledger, a backup or an export.</summary>
public static class CreditStatementVerifier
{
    /// <summary>Checks order, hash chain and running balance.</summary>
    /// <param name="account">The account that the entries are said to belong to.</param>
    /// <param name="entries">All entries from the first.</param>
    /// <returns>The problems; empty when all is well.</returns>
    public static IReadOnlyList<CreditProblem> Check(string account, IEnumerable<CreditEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(entries);
        var problems = new List<CreditProblem>();
        var hash = default(CreditHash);
        var balance = default(CreditBalance);
        var sequence = 0L;
        foreach (var entry in entries)
        {
            sequence++;
            if (entry.Sequence != sequence || !string.Equals(entry.Account, account, StringComparison.Ordinal))
            {
                problems.Add(new CreditProblem(account, entry.Sequence, "C10", $"Expected entry {sequence} of '{account}', found entry {entry.Sequence} of '{entry.Account}': one was removed, added or moved."));
                sequence = entry.Sequence;
            }

            if (CreditEntryChain.ComputeHash(entry, hash) != entry.Hash)
            {
                problems.Add(new CreditProblem(account, entry.Sequence, "C10", "The hash does not follow from the entry and the hash before: this entry was changed, or the one before was changed or removed."));
            }

            if (balance.Apply(entry.Change) != entry.Balance)
            {
                problems.Add(new CreditProblem(account, entry.Sequence, "C6", "The balance is not the one before plus the change."));
            }

            if (!entry.Balance.IsBalanced || entry.Balance.HasNegative)
            {
                problems.Add(new CreditProblem(account, entry.Sequence, "C1", "Available, scheduled, held, spent and expired do not add up to granted and debt, or one is below zero."));
            }

            hash = entry.Hash;
            balance = entry.Balance;
        }

        return problems;
    }
}
