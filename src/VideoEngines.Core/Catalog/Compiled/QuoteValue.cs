using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>A quote without allocation.</summary>
internal readonly record struct QuoteValue(decimal Low, decimal High, string Unit, QuoteBasis Basis)
{
    public bool IsExact => Low == High;

    public decimal Expected => IsExact ? High : (Low + High) / 2;

    public VideoQuote ToQuote() => new(new(Low, Unit), new(Expected, Unit), new(High, Unit)) { Basis = Basis };
}
