using System.Text.Json;
using VideoEngines.Metering;

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
            ? new(total.Low, total.High, total.Unit!, total.Basis)
            : new(total.Low * demands.Count, total.High * demands.Count, total.Unit!, total.Basis);
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

            if ((total.Unit is not null && total.Unit != price.Unit) || !TryCost(price, operation, demands, resolution, out var low, out var high, out var basis))
            {
                return false;
            }

            total.Add(low, high, price.Unit, basis);
            found = true;
            if (price.Mode is null || mode is not null)
            {
                return true;
            }
        }

        return found;
    }

    private static bool TryCost(CompiledPrice price, CompiledOperation operation, in RequestDemands demands, uint resolution, out decimal low, out decimal high, out QuoteBasis basis)
    {
        basis = QuoteBasis.Request;
        if (price.IsPerSecond && QuoteDurations.TryExact(operation, demands, out var seconds))
        {
            low = high = seconds * price.PerSecond;
            return true;
        }

        (low, high) = (0, 0);
        foreach (var charge in price.Charges)
        {
            var counted = charge.Per switch
            {
                PriceBasis.Clip => QuoteRange.Exactly(1),
                PriceBasis.InputSecond => QuoteDurations.Input(operation, demands),
                PriceBasis.OutputSecond => QuoteDurations.Output(operation, demands),
                PriceBasis.Megapixel => QuoteMegapixels.Output(operation, demands, resolution),
                PriceBasis.InputMegapixel => QuoteMegapixels.Input(demands),
                _ => Tokens(charge, operation, demands, resolution),
            };
            if (!counted.IsKnown)
            {
                return false;
            }

            low += RoundUp(counted.Low, charge.Step) * charge.Amount;
            high += RoundUp(counted.High, charge.Step) * charge.Amount;
            basis = QuoteRange.Weaker(basis, counted.Basis);
        }

        if (price.Minimum is { } minimum)
        {
            (low, high) = (Math.Max(low, minimum), Math.Max(high, minimum));
        }

        return true;
    }

    private static QuoteRange Tokens(PriceCharge charge, CompiledOperation operation, in RequestDemands demands, uint resolution)
    {
        var output = QuoteDurations.Output(operation, demands);
        var input = demands.HasVideoInput ? QuoteDurations.Input(operation, demands) : QuoteRange.Exactly(0);
        var pixels = operation.FindPixels(resolution, demands);
        if (!output.IsKnown || !input.IsKnown || pixels.High == 0)
        {
            return QuoteRange.Unknown;
        }

        var rate = charge.FramesPerSecond!.Value / 1024m / 1_000_000m;
        var seconds = output.Plus(input);
        return seconds with { Low = seconds.Low * pixels.Low * rate, High = seconds.High * pixels.High * rate };
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
        public QuoteBasis Basis;

        public void Add(decimal low, decimal high, string unit, QuoteBasis basis)
        {
            Basis = QuoteRange.Weaker(Basis, basis);
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
