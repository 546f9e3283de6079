using VideoEngines.Metering;

namespace VideoEngines.Catalog.Compiled;

/// <summary>The megapixels that a price counts, each image rounded up to whole ones.</summary>
internal static class QuoteMegapixels
{
    private const long Pixels = 1024 * 1024;

    public static QuoteRange Output(CompiledOperation operation, in RequestDemands demands, uint resolution)
    {
        var (low, high) = operation.FindPixels(resolution, demands);
        return high == 0 ? QuoteRange.Unknown : new(RoundUp(low), RoundUp(high), QuoteBasis.Request);
    }

    /// <summary>The megapixels of all images that go in; not known as long as one of them has no facts about its size.</summary>
    public static QuoteRange Input(in RequestDemands demands)
    {
        var sum = QuoteRange.Exactly(0);
        foreach (var input in demands.Inputs)
        {
            if (input.HasDuration)
            {
                continue;
            }

            if (input.Media.Facts is not { Width: { } width, Height: { } height } facts)
            {
                return QuoteRange.Unknown;
            }

            sum = sum.Plus(QuoteRange.Exactly(RoundUp((long)width * height), QuoteRange.BasisOf(facts)));
        }

        return sum;
    }

    private static decimal RoundUp(long pixels) => Math.Ceiling((decimal)pixels / Pixels);
}
