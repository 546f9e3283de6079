using VideoEngines.Catalog.Compiled;
using VideoEngines.Metering;
using VideoEngines.Prompting;

namespace VideoEngines.Catalog;

/// <summary>Prices requests by the catalog. Pure and thread-safe.</summary>
public static class PriceQuoter
{
    /// <summary>Quotes a request at an offer, in the provider's unit.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="request">The request. Where it is silent about duration, resolution or sound, the engine's default counts; without a known default the quote is a range.</param>
    /// <param name="adapt">Whether the request may be changed into what the engine can take, see <see cref="VideoSubmitOptions.Adapt"/>; not by default.</param>
    /// <returns>The quote; <see langword="null"/> when the offer does not do the operation or no price is known for it.</returns>
    public static VideoQuote? TryQuote(EngineOffer offer, VideoRequest request, bool adapt = false)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(request);
        return TryQuoteShaped(offer, RequestShaper.IsPlain(request, adapt) ? request : RequestShaper.Shape(request, offer, adapt).Request);
    }

    /// <summary>Quotes a request in the form that the offer is given.</summary>
    internal static VideoQuote? TryQuoteShaped(EngineOffer offer, VideoRequest request)
    {
        var demands = new RequestDemands(request);
        return CompiledOffer.Of(offer).Find(demands.Operation) is { } operation && QuoteCalculator.TryQuote(operation, demands, operation.FindResolutions(demands), offer.Dialect, out var quote)
            ? quote.ToQuote()
            : null;
    }
}
