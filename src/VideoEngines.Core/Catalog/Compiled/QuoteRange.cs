using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>From how many to how many units a price counts (seconds, tokens, megapixels), and how that is known.</summary>
internal readonly record struct QuoteRange(decimal Low, decimal High, QuoteBasis Basis)
{
    /// <summary>Nothing is known and no limit either.</summary>
    public static QuoteRange Unknown { get; } = new(-1, -1, QuoteBasis.WorstCase);

    public bool IsKnown => Low >= 0;

    public static QuoteRange Exactly(decimal units, QuoteBasis basis = QuoteBasis.Request) => new(units, units, basis);

    public QuoteRange Plus(QuoteRange other) => new(Low + other.Low, High + other.High, Weaker(Basis, other.Basis));

    /// <summary>The same with a most for the sum; what is known to be longer stays.</summary>
    public QuoteRange AtMost(decimal most) => this with { High = Math.Max(Low, Math.Min(High, most)) };

    public static QuoteBasis BasisOf(MediaFacts facts) => facts.Basis == MediaFactsBasis.Inspected ? QuoteBasis.Inspected : QuoteBasis.Declared;

    public static QuoteBasis Weaker(QuoteBasis one, QuoteBasis other) => one > other ? one : other;
}
