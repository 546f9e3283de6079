namespace VideoEngines.Routing;

/// <summary>An eligible offer with what it is ranked by: preference, then expected cost, then the catalog's order, which is that of the ids.</summary>
internal readonly struct RankedOffer : IComparable<RankedOffer>
{
    /// <summary>The cost of an offer without a price in dollars; it comes after all others.</summary>
    public const decimal NoCost = -1;

    public RankedOffer(ushort preference, ushort rule, ushort offer, decimal usd)
    {
        Preference = preference == 0 ? ushort.MaxValue : preference;
        Rule = rule;
        Offer = offer;
        Usd = usd;
    }

    public ushort Preference { get; }

    public ushort Rule { get; }

    public ushort Offer { get; }

    public decimal Usd { get; }

    public int CompareTo(RankedOffer other)
    {
        if (Preference != other.Preference)
        {
            return Preference < other.Preference ? -1 : 1;
        }

        if (Usd != other.Usd)
        {
            return Usd == NoCost ? 1 : other.Usd == NoCost ? -1 : Usd.CompareTo(other.Usd);
        }

        return Offer.CompareTo(other.Offer);
    }
}
