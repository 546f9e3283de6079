using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>A quote without allocation.</summary>
internal readonly record struct QuoteValue(decimal Low, decimal High, string Unit)
{
    public decimal Expected => Low == High ? High : (Low + High) / 2;

    public VideoQuote ToQuote() => new(new(Low, Unit), new(Expected, Unit), new(High, Unit));
}
