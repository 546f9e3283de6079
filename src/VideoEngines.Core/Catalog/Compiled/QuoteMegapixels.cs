namespace VideoEngines.Catalog.Compiled;

/// <summary>The megapixels that a price counts, each image rounded up to whole ones; -1 when they are not known.</summary>
internal static class QuoteMegapixels
{
    private const long Pixels = 1024 * 1024;

    public static (decimal Low, decimal High) Output(CompiledOperation operation, in RequestDemands demands, uint resolution)
    {
        var (low, high) = operation.FindPixels(resolution, demands);
        return high == 0 ? (-1, -1) : (RoundUp(low), RoundUp(high));
    }

    /// <summary>The megapixels of all images that go in; not known as long as one of them has no facts about its size.</summary>
    public static (decimal Low, decimal High) Input(in RequestDemands demands)
    {
        var sum = 0m;
        foreach (var input in demands.Inputs)
        {
            if (input.HasDuration)
            {
                continue;
            }

            if (input.Media.Facts is not { Width: { } width, Height: { } height })
            {
                return (-1, -1);
            }

            sum += RoundUp((long)width * height);
        }

        return (sum, sum);
    }

    private static decimal RoundUp(long pixels) => Math.Ceiling((decimal)pixels / Pixels);
}
