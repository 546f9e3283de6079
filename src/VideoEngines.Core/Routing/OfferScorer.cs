using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>Scores offers on scales that do not depend on other offers, so that a third engine never changes the order of two.</summary>
internal sealed class OfferScorer
{
    private const decimal Unknown = 0.5m;

    private readonly RouteContext _context;
    private readonly RoutingWeights _weights;
    private readonly VideoContentClass? _content;

    public OfferScorer(RouteContext context, in RequestDemands demands, RoutingWeights weights)
    {
        _context = context;
        _weights = weights;
        _content = demands.Request.ContentClass;
    }

    /// <param name="offer">The offer.</param>
    /// <param name="nanos">Its expected cost in billionths of a dollar, or <see cref="RankedOffer.NoCost"/>.</param>
    public RouteScore Score(EngineOffer offer, long nanos)
    {
        var parts = new List<RouteScorePart>(5);
        Add(parts, "quality", _weights.Quality, () => Quality(offer.Model));
        Add(parts, "cost", _weights.Cost, () => Cost(offer, nanos));
        Add(parts, "speed", _weights.Speed, () => Speed(offer));
        Add(parts, "health", _weights.Health, () => Health(offer));
        Add(parts, "queue", _weights.Queue, () => Queue(offer));
        var weight = parts.Sum(static p => p.Weight);
        return new RouteScore(weight == 0 ? 0 : parts.Sum(static p => p.Score * p.Weight) / weight, parts);
    }

    private static void Add(List<RouteScorePart> parts, string name, decimal weight, Func<(decimal Score, string Why)> score)
    {
        if (weight > 0)
        {
            var (value, why) = score();
            parts.Add(new(name, value, weight, why));
        }
    }

    private (decimal Score, string Why) Quality(EngineModel model) => QualityDimensions.Find(model, _content) is { } found
        ? (found.Mean / 10, $"{ReasonFormatter.Number(Math.Round(found.Mean, 2))} of 10 over {found.Count} scores")
        : (Unknown, "no source scores it");

    /// <summary>1 for nothing, a half for a dollar, towards 0 for more.</summary>
    private (decimal Score, string Why) Cost(EngineOffer offer, long nanos)
    {
        if (nanos == RankedOffer.NoCost)
        {
            return (0, "no price in dollars is known");
        }

        var usd = nanos / 1_000_000_000m;
        var takes = 1 + _weights.Retakes;
        var work = _weights.PostProduction ? QualityDimensions.PostProduction(offer.Model) ?? 1 : 1;
        var waiting = _weights.HourlyRateUsd > 0 && _context.ExpectedTime(offer) is { } time ? _weights.HourlyRateUsd * (decimal)time.TotalHours : 0;
        var effective = ((usd * work) + waiting) * takes;
        var why = $"{ReasonFormatter.Number(Math.Round(effective, 4))} USD: {ReasonFormatter.Number(usd)} USD{(work == 1 ? string.Empty : $" x {ReasonFormatter.Number(work)} for post-production")}"
            + $"{(waiting == 0 ? string.Empty : $" + {ReasonFormatter.Number(Math.Round(waiting, 4))} USD of a person's time")}{(takes == 1 ? string.Empty : $", x {ReasonFormatter.Number(takes)} takes")}";
        return (1 / (1 + effective), why);
    }

    /// <summary>1 for at once, a half for a minute, towards 0 for more.</summary>
    private (decimal Score, string Why) Speed(EngineOffer offer) => _context.ExpectedTime(offer) is { } time
        ? (1 / (1 + (decimal)time.TotalMinutes), ReasonFormatter.Seconds(time))
        : (Unknown, "no typical time is known");

    private (decimal Score, string Why) Health(EngineOffer offer) => _context.Health.RateOf(offer.Id) is { } rate
        ? (rate.Share, $"{rate.Good} of {rate.Count} recent jobs went well")
        : (Unknown, "too few recent jobs to tell");

    private (decimal Score, string Why) Queue(EngineOffer offer) => _context.Slots.Find(offer.Id) is { } slots
        ? (slots.Limit == 0 ? 0 : (decimal)slots.Free / slots.Limit, $"{slots.Free} of {slots.Limit} places are free{(slots.Waiting > 0 ? $", {slots.Waiting} wait" : string.Empty)}")
        : (1, "all places are free, or no limit is known");
}
