using System.Text.Json;

namespace VideoEngines.Catalog.Compiled;

/// <summary>Prices a request: one amount when all that the price depends on is known, else the range over what is possible.</summary>
internal static class QuoteCalculator
{
    private const int Silent = 1;
    private const int Sound = 2;

    /// <param name="operation">The operation at the offer.</param>
    /// <param name="demands">What the request demands.</param>
    /// <param name="resolutions">The resolutions that the request may get.</param>
    /// <param name="dialect">The offer's dialect.</param>
    /// <param name="quote">The quote.</param>
    public static bool TryQuote(CompiledOperation operation, in RequestDemands demands, uint resolutions, string dialect, out QuoteValue quote)
    {
        quote = default;
        if (resolutions == 0 && demands.Exact.Width > 0 && !operation.KnowsSizes)
        {
            resolutions = operation.AllResolutions;
        }

        if (operation.Prices.Length == 0 || (resolutions == 0 && operation.AllResolutions != 0))
        {
            return false;
        }

        var sounds = Sounds(demands.Audio ?? operation.DefaultSound);
        var mode = FindMode(operation, demands.Request, dialect);
        var total = new Range();
        do
        {
            var resolution = resolutions & (uint)-(int)resolutions;
            resolutions ^= resolution;
            for (var sound = Silent; sound <= Sound; sound++)
            {
                if ((sounds & sound) != 0 && !AddPrices(operation, demands, resolution, sound == Sound, mode, ref total))
                {
                    return false;
                }
            }
        }
        while (resolutions != 0);

        quote = demands.Count == 1
            ? new(total.Low, total.High, total.Unit!)
            : new(total.Low * demands.Count, total.High * demands.Count, total.Unit!);
        return true;
    }

    /// <summary>Adds the first rule that applies; and, while the mode is not known, each rule that might.</summary>
    private static bool AddPrices(CompiledOperation operation, in RequestDemands demands, uint resolution, bool sound, string? mode, ref Range total)
    {
        var found = false;
        foreach (var price in operation.Prices)
        {
            if ((!price.AnyResolution && (price.ResolutionMask & resolution) == 0)
                || (price.Audio is { } audio && audio != sound)
                || (price.VideoInput is { } video && video != demands.HasVideoInput)
                || (price.Mode is not null && mode is not null && price.Mode != mode))
            {
                continue;
            }

            if ((total.Unit is not null && total.Unit != price.Unit) || !TryCost(price, operation, demands, resolution, out var low, out var high))
            {
                return false;
            }

            total.Add(low, high, price.Unit);
            found = true;
            if (price.Mode is null || mode is not null)
            {
                return true;
            }
        }

        return found;
    }

    private static bool TryCost(CompiledPrice price, CompiledOperation operation, in RequestDemands demands, uint resolution, out decimal low, out decimal high)
    {
        if (price.IsPerSecond && QuoteDurations.TryExact(operation, demands, out var seconds))
        {
            low = high = seconds * price.PerSecond;
            return true;
        }

        (low, high) = (0, 0);
        foreach (var charge in price.Charges)
        {
            var (from, to) = charge.Per switch
            {
                PriceBasis.Clip => (1, 1),
                PriceBasis.InputSecond => QuoteDurations.Input(operation, demands),
                PriceBasis.OutputSecond => QuoteDurations.Output(operation, demands),
                PriceBasis.Megapixel => QuoteMegapixels.Output(operation, demands, resolution),
                PriceBasis.InputMegapixel => QuoteMegapixels.Input(demands),
                _ => Tokens(charge, operation, demands, resolution),
            };
            if (from < 0)
            {
                return false;
            }

            low += RoundUp(from, charge.Step) * charge.Amount;
            high += RoundUp(to, charge.Step) * charge.Amount;
        }

        if (price.Minimum is { } minimum)
        {
            (low, high) = (Math.Max(low, minimum), Math.Max(high, minimum));
        }

        return true;
    }

    private static (decimal Low, decimal High) Tokens(PriceCharge charge, CompiledOperation operation, in RequestDemands demands, uint resolution)
    {
        var output = QuoteDurations.Output(operation, demands);
        var input = demands.HasVideoInput ? QuoteDurations.Input(operation, demands) : (Low: 0m, High: 0m);
        var pixels = operation.FindPixels(resolution, demands);
        if (output.Low < 0 || input.Low < 0 || pixels.High == 0)
        {
            return (-1, -1);
        }

        var rate = charge.FramesPerSecond!.Value / 1024m / 1_000_000m;
        return ((output.Low + input.Low) * pixels.Low * rate, (output.High + input.High) * pixels.High * rate);
    }

    private static decimal RoundUp(decimal amount, TimeSpan? step)
    {
        if (step is not { } value)
        {
            return amount;
        }

        var seconds = RequestDemands.ToSeconds(value.Ticks);
        return Math.Ceiling(amount / seconds) * seconds;
    }

    private static int Sounds(bool? sound) => sound is not { } known ? Silent | Sound : known ? Sound : Silent;

    private static string? FindMode(CompiledOperation operation, VideoRequest request, string dialect)
    {
        if (!operation.HasModes || !request.Options.TryGetValue(dialect, out var options))
        {
            return null;
        }

        return options.ValueKind == JsonValueKind.Object && options.TryGetProperty("mode", out var mode) && mode.ValueKind == JsonValueKind.String
            ? mode.GetString()
            : null;
    }

    private struct Range
    {
        public decimal Low;
        public decimal High;
        public string? Unit;

        public void Add(decimal low, decimal high, string unit)
        {
            if (Unit is null)
            {
                (Low, High, Unit) = (low, high, unit);
            }
            else
            {
                (Low, High) = (Math.Min(Low, low), Math.Max(High, high));
            }
        }
    }
}
