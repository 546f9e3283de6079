using System.Globalization;

namespace VideoEngines.Metering;

/// <summary>An amount of credits, kept as whole micro-credits. Arithmetic is exact and throws <see cref="OverflowException"/> instead of wrapping.</summary>
/// <param name="Micro">The amount in micro-credits: 1 credit is 1,000,000. Negative only in changes, never in a balance.</param>
public readonly record struct CreditAmount(long Micro) : IComparable<CreditAmount>
{
    /// <summary>The number of micro-credits in one credit.</summary>
    public const long MicroPerCredit = 1_000_000;

    /// <summary>Gets the amount of nothing.</summary>
    public static CreditAmount Zero => default;

    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The sum.</returns>
    public static CreditAmount operator +(CreditAmount left, CreditAmount right) => new(checked(left.Micro + right.Micro));

    /// <summary>Subtracts an amount.</summary>
    /// <param name="left">The amount to subtract from.</param>
    /// <param name="right">The amount to subtract.</param>
    /// <returns>The difference.</returns>
    public static CreditAmount operator -(CreditAmount left, CreditAmount right) => new(checked(left.Micro - right.Micro));

    /// <summary>Negates an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The amount with the other sign.</returns>
    public static CreditAmount operator -(CreditAmount amount) => new(checked(-amount.Micro));

    /// <summary>Multiplies an amount by a whole number.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The factor.</param>
    /// <returns>The product.</returns>
    public static CreditAmount operator *(CreditAmount left, long right) => new(checked(left.Micro * right));

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns><see langword="true"/> when the first is smaller.</returns>
    public static bool operator <(CreditAmount left, CreditAmount right) => left.Micro < right.Micro;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns><see langword="true"/> when the first is larger.</returns>
    public static bool operator >(CreditAmount left, CreditAmount right) => left.Micro > right.Micro;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns><see langword="true"/> when the first is not larger.</returns>
    public static bool operator <=(CreditAmount left, CreditAmount right) => left.Micro <= right.Micro;

    /// <summary>Compares two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns><see langword="true"/> when the first is not smaller.</returns>
    public static bool operator >=(CreditAmount left, CreditAmount right) => left.Micro >= right.Micro;

    /// <summary>Converts credits to an amount; a fraction of a micro-credit is rounded up.</summary>
    /// <param name="credits">The credits.</param>
    /// <returns>The smallest amount that is not below <paramref name="credits"/>.</returns>
    /// <exception cref="OverflowException">The number is beyond about 9.2 trillion credits.</exception>
    public static CreditAmount FromCredits(decimal credits) => new(decimal.ToInt64(decimal.Ceiling(credits * MicroPerCredit)));

    /// <summary>Returns the smaller of two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The smaller amount.</returns>
    public static CreditAmount Min(CreditAmount left, CreditAmount right) => left.Micro <= right.Micro ? left : right;

    /// <summary>Converts the amount to credits, exactly.</summary>
    /// <returns>The credits.</returns>
    public decimal ToCredits() => (decimal)Micro / MicroPerCredit;

    /// <inheritdoc/>
    public int CompareTo(CreditAmount other) => Micro.CompareTo(other.Micro);

    /// <summary>Returns the amount in invariant form.</summary>
    /// <returns>For example <c>0.42 credits</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ToCredits():0.######} credits");
}
