namespace VideoEngines.Routing;

/// <summary>An eligible offer with what it is ranked by: preference, then expected cost, then the catalog's order, which is that of the ids.</summary>
internal readonly struct RankedOffer : IComparable<RankedOffer>
{
    /// <summary>The cost of an offer that has none in dollars; it comes after all others.</summary>
    public const long NoCost = long.MaxValue;

    private const decimal NanosPerUsd = 1_000_000_000m;
    private const decimal MostUsd = 9_000_000_000m;

    public RankedOffer(ushort preference, ushort rule, ushort offer, long nanos)
    {
        Preference = preference == 0 ? ushort.MaxValue : preference;
        Rule = rule;
        Offer = offer;
        Nanos = nanos;
    }

    public ushort Preference { get; }

    public ushort Rule { get; }

    public ushort Offer { get; }

    /// <summary>The expected cost in billionths of a dollar, which compare faster than decimals do.</summary>
    public long Nanos { get; }

    public static long ToNanos(decimal usd) => usd >= MostUsd ? NoCost - 1 : (long)(usd * NanosPerUsd);

    public int CompareTo(RankedOffer other)
    {
        if (Preference != other.Preference)
        {
            return Preference < other.Preference ? -1 : 1;
        }

        return Nanos != other.Nanos ? (Nanos < other.Nanos ? -1 : 1) : Offer - other.Offer;
    }
}
