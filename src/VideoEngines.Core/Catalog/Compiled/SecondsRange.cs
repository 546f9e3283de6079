using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>From how many to how many seconds, and how that is known.</summary>
internal readonly record struct SecondsRange(decimal Low, decimal High, QuoteBasis Basis)
{
    /// <summary>No seconds are known and no limit either.</summary>
    public static SecondsRange Unknown { get; } = new(-1, -1, QuoteBasis.WorstCase);

    public bool IsKnown => Low >= 0;

    public static SecondsRange Exactly(decimal seconds, QuoteBasis basis = QuoteBasis.Request) => new(seconds, seconds, basis);

    public SecondsRange Plus(SecondsRange other) => new(Low + other.Low, High + other.High, Weaker(Basis, other.Basis));

    /// <summary>The same with a most for the sum; what is known to be longer stays.</summary>
    public SecondsRange AtMost(decimal most) => this with { High = Math.Max(Low, Math.Min(High, most)) };

    public static QuoteBasis Weaker(QuoteBasis one, QuoteBasis other) => one > other ? one : other;
}
