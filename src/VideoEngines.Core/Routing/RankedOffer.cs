namespace VideoEngines.Routing;

/// <summary>An eligible offer with what it is ranked by: preference, then score, then expected cost, then the catalog's order, which is that of the ids.</summary>
internal readonly struct RankedOffer : IComparable<RankedOffer>
{
    /// <summary>The cost of an offer that has none in dollars; it comes after all others.</summary>
    public const long NoCost = long.MaxValue;

    private const decimal NanosPerUsd = 1_000_000_000m;
    private const decimal MostUsd = 9_000_000_000m;

    private const ushort NotPreferred = ushort.MaxValue - 1;

    /// <param name="preference">The place in the list of preferences from 1, or 0.</param>
    /// <param name="avoided">Whether a rule avoids the offer, which counts only where none prefers it.</param>
    /// <param name="rule">The rule that placed the offer, plus 1.</param>
    /// <param name="offer">The offer's index.</param>
    /// <param name="score">The score in millionths; 0 for all when only cost counts.</param>
    /// <param name="nanos">The expected cost.</param>
    public RankedOffer(ushort preference, bool avoided, ushort rule, ushort offer, int score, long nanos)
    {
        Preference = preference > 0 ? preference : avoided ? ushort.MaxValue : NotPreferred;
        Rule = rule;
        Score = score;
        Offer = offer;
        Nanos = nanos;
    }

    public ushort Preference { get; }

    public ushort Rule { get; }

    public ushort Offer { get; }

    public int Score { get; }

    /// <summary>The expected cost in billionths of a dollar, which compare faster than decimals do.</summary>
    public long Nanos { get; }

    public static long ToNanos(decimal usd) => usd >= MostUsd ? NoCost - 1 : (long)(usd * NanosPerUsd);

    public int CompareTo(RankedOffer other)
    {
        if (Preference != other.Preference)
        {
            return Preference < other.Preference ? -1 : 1;
        }

        if (Score != other.Score)
        {
            return Score > other.Score ? -1 : 1;
        }

        return Nanos != other.Nanos ? (Nanos < other.Nanos ? -1 : 1) : Offer - other.Offer;
    }
}
