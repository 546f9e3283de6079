using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>Arithmetic on the parts of an amount.</summary>
internal static class LedgerShares
{
    public static CreditAmount Sum(ImmutableArray<CreditShare> shares)
    {
        var sum = CreditAmount.Zero;
        foreach (var share in shares)
        {
            sum += share.Amount;
        }

        return sum;
    }

    /// <summary>Splits shares, in their order, into those that make up an amount and the rest.</summary>
    public static (ImmutableArray<CreditShare> Taken, ImmutableArray<CreditShare> Left) Split(ImmutableArray<CreditShare> shares, CreditAmount amount)
    {
        if (amount.Micro == 0)
        {
            return ([], shares);
        }

        for (var i = 0; i < shares.Length; i++)
        {
            var share = shares[i];
            if (share.Amount < amount)
            {
                amount -= share.Amount;
                continue;
            }

            if (share.Amount == amount)
            {
                return i + 1 == shares.Length ? (shares, []) : (shares[..(i + 1)], shares[(i + 1)..]);
            }

            return (
                [.. shares.AsSpan()[..i], share with { Amount = amount }],
                [share with { Amount = share.Amount - amount }, .. shares.AsSpan()[(i + 1)..]]);
        }

        throw new InvalidOperationException("A defect in the ledger was stopped: an amount is larger than its parts.");
    }
}
