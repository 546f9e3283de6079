using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Whether a job can be paid: priced, below the ceiling, covered by the balance. The most expensive case of a quote counts.</summary>
internal readonly ref struct CostFilter
{
    private readonly RouteContext _context;
    private readonly decimal? _ceiling;

    public CostFilter(RouteContext context)
    {
        _context = context;
        _ceiling = context.MaxCost is { } most ? context.Usd(most.Amount, most.Unit) : null;
    }

    /// <returns>The expected cost in dollars, or <see cref="RankedOffer.NoCost"/>.</returns>
    public decimal Check(CompiledOperation operation, string dialect, in RequestDemands demands, ref ReasonBuffer reasons)
    {
        if (!QuoteCalculator.TryQuote(operation, demands, dialect, out var quote))
        {
            if (_context.IsMetered || _context.MaxCost is not null)
            {
                reasons.Add(ReasonKind.Unpriced);
            }

            return RankedOffer.NoCost;
        }

        var expected = _context.Usd(quote.Expected, quote.Unit);
        CheckCeiling(quote, expected, ref reasons);
        CheckCredits(quote, expected, ref reasons);
        return expected ?? RankedOffer.NoCost;
    }

    private void CheckCeiling(in QuoteValue quote, decimal? expected, ref ReasonBuffer reasons)
    {
        if (_context.MaxCost is not { } most)
        {
            return;
        }

        // The same unit needs no rate.
        var high = most.Unit == quote.Unit ? quote.High : quote.Low == quote.High ? expected : _context.Usd(quote.High, quote.Unit);
        var ceiling = most.Unit == quote.Unit ? most.Amount : _ceiling;
        if (high is null || ceiling is null)
        {
            reasons.Add(ReasonKind.NoRate, ceiling is null ? 1 : 0);
        }
        else if (high > ceiling)
        {
            reasons.Add(ReasonKind.MaxCost);
        }
    }

    private void CheckCredits(in QuoteValue quote, decimal? expected, ref ReasonBuffer reasons)
    {
        if (!_context.IsMetered)
        {
            return;
        }

        var credits = _context.ToCredits is null && quote.Low == quote.High ? expected : _context.Credits(quote.High, quote.Unit);
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
