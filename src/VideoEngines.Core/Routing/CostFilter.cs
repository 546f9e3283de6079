using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Whether a job can be paid: priced, below the ceiling, covered by the balance. The most expensive case of a quote counts.</summary>
internal readonly ref struct CostFilter
{
    private readonly RouteContext _context;
    private readonly (string Unit, decimal? Rate)[] _rates;
    private readonly decimal? _ceiling;
    private readonly decimal? _ruleCeiling;
    private readonly int _rule;

    public CostFilter(CatalogTables tables, RouteContext context, scoped in PolicyOutcome outcome)
    {
        (_ruleCeiling, _rule) = (outcome.MaxCostUsd, outcome.CostRule);
        _context = context;
        _rates = tables.Rates;
        _ceiling = context.MaxCost is { } most ? context.Usd(most.Amount, most.Unit) : null;
    }

    /// <returns>The expected cost in billionths of a dollar, or <see cref="RankedOffer.NoCost"/>.</returns>
    public long Check(int offer, CompiledOperation operation, string dialect, in RequestDemands demands, uint resolutions, ref ReasonBuffer reasons)
    {
        if (!QuoteCalculator.TryQuote(operation, demands, resolutions, dialect, out var quote))
        {
            if (_context.IsMetered || _context.MaxCost is not null || _ruleCeiling is not null)
            {
                reasons.Add(ReasonKind.Unpriced);
            }

            return RankedOffer.NoCost;
        }

        var exact = quote.IsExact;
        var expected = ToUsd(offer, exact ? quote.High : quote.Expected, quote.Unit);
        CheckCeiling(quote, exact, expected, ref reasons);
        CheckRuleCeiling(quote, exact, expected, ref reasons);
        CheckCredits(quote, exact, expected, ref reasons);
        return expected is { } usd ? RankedOffer.ToNanos(usd) : RankedOffer.NoCost;
    }

    private decimal? ToUsd(int offer, decimal amount, string unit)
    {
        if (_context.ToUsd is null && ReferenceEquals(_rates[offer].Unit, unit))
        {
            return unit == VideoCost.UsDollar ? amount : amount * _rates[offer].Rate;
        }

        return _context.Usd(amount, unit);
    }

    private void CheckCeiling(in QuoteValue quote, bool exact, decimal? expected, ref ReasonBuffer reasons)
    {
        if (_context.MaxCost is not { } most)
        {
            return;
        }

        // The same unit needs no rate.
        var same = most.Unit == quote.Unit;
        var high = same ? quote.High : exact ? expected : _context.Usd(quote.High, quote.Unit);
        var ceiling = same ? most.Amount : _ceiling;
        if (high is null || ceiling is null)
        {
            reasons.Add(ReasonKind.NoRate, ceiling is null ? 1 : 0);
        }
        else if (high.GetValueOrDefault() > ceiling.GetValueOrDefault())
        {
            reasons.Add(ReasonKind.MaxCost);
        }
    }

    private void CheckRuleCeiling(in QuoteValue quote, bool exact, decimal? expected, ref ReasonBuffer reasons)
    {
        if (_ruleCeiling is not { } ceiling)
        {
            return;
        }

        if ((exact ? expected : _context.Usd(quote.High, quote.Unit)) is not { } high)
        {
            reasons.Add(ReasonKind.NoRate);
        }
        else if (high > ceiling)
        {
            reasons.Add(ReasonKind.MaxCost, _rule + 1);
        }
    }

    private void CheckCredits(in QuoteValue quote, bool exact, decimal? expected, ref ReasonBuffer reasons)
    {
        if (!_context.IsMetered)
        {
            return;
        }

        var credits = exact && _context.ToCredits is null ? expected : _context.Credits(quote.High, quote.Unit);
        if (credits is null)
        {
            reasons.Add(ReasonKind.NoRate, 2);
        }
        else if (credits > _context.AvailableCredits)
        {
            reasons.Add(ReasonKind.InsufficientCredits);
        }
    }
}
