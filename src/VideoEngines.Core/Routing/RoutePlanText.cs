using System.Globalization;
using VideoEngines.Metering;

namespace VideoEngines.Routing;

/// <summary>Plans for people.</summary>
internal static class RoutePlanText
{
    private const int MostNamed = 3;

    private static readonly string[] Header = ["#", "engine", "verdict", "price", "USD", "time", "why"];

    public static string ToTable(RoutePlan plan)
    {
        var rows = new List<string[]> { Header };
        foreach (var candidate in plan.Candidates)
        {
            rows.Add(
            [
                candidate.Rank?.ToString(CultureInfo.InvariantCulture) ?? "-",
                candidate.Engine.ToString(),
                candidate.IsEligible ? "eligible" : "rejected",
                Price(candidate),
                candidate.ExpectedUsd?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "-",
                candidate.ExpectedTime is { } time ? ReasonFormatter.Seconds(time) : "-",
                candidate.Describe(),
            ]);
        }

        return TextTable.Write(rows);
    }

    /// <summary>The word for what a quote rests on; none when no input's length or size matters.</summary>
    public static string? Basis(QuoteBasis basis) => basis switch
    {
        QuoteBasis.Inspected => "inspected",
        QuoteBasis.Declared => "declared",
        QuoteBasis.WorstCase => "worst case",
        _ => null,
    };

    public static string Describe(RoutePlan plan)
    {
        if (plan.Winner is { } winner)
        {
            var basis = winner.Quote is { } quote && Basis(quote.Basis) is { } word ? $" (the input: {word})" : string.Empty;
            var cost = winner.ExpectedUsd is { } usd ? $" for about {usd.ToString("0.00##", CultureInfo.InvariantCulture)} USD{basis}" : string.Empty;
            return $"{winner.Engine} makes it{cost}: {winner.Describe()}.";
        }

        if (plan.Candidates.Count == 0)
        {
            return "No engine can make this video: the catalog has no engines.";
        }

        return plan.Context.PinnedEngine is { } pinned ? Pinned(plan, pinned) : Nearest(plan);
    }

    private static string Pinned(RoutePlan plan, VideoEngineId pinned)
    {
        var candidate = plan.Candidates.FirstOrDefault(c => c.Engine == pinned);
        if (candidate is not null)
        {
            return $"{pinned} cannot make this video: {Join(candidate)}.";
        }

        var near = plan.Context.Catalog.Suggest(pinned.ToString());
        return near.Count > 0
            ? $"There is no engine {pinned}. Did you mean {string.Join(" or ", near)}?"
            : $"There is no engine {pinned}. Known are {string.Join(", ", plan.Context.Catalog.Offers.Select(static o => o.Id))}.";
    }

    /// <summary>Names the engines that need the smallest change, the cheapest first.</summary>
    private static string Nearest(RoutePlan plan)
    {
        var efforts = plan.Candidates.Select(static candidate => (Candidate: candidate, Effort: candidate.Reasons.Sum(Effort))).ToList();
        var least = efforts.Min(static pair => pair.Effort);
        var nearest = efforts.Where(pair => pair.Effort == least).Select(static pair => pair.Candidate).OrderBy(static candidate => candidate.ExpectedUsd ?? decimal.MaxValue).ToList();
        var shown = string.Join("; ", nearest.Take(MostNamed).Select(Join));
        var others = plan.Candidates.Count - Math.Min(nearest.Count, MostNamed);
        return $"No engine can make this video: {shown}{(others > 0 ? $"; and {others} more {(others == 1 ? "engine" : "engines")} for other reasons" : string.Empty)}.";
    }

    // A value is changed in a moment; keys, prices and policies are the host's; another kind of video is another wish.
    private static int Effort(RouteReason reason) => reason.Code switch
    {
        RouteReasonCodes.Operation => 4,
        RouteReasonCodes.CredentialMissing or RouteReasonCodes.CredentialUnknown or RouteReasonCodes.Unpriced or RouteReasonCodes.NoRate or RouteReasonCodes.Retired
            or RouteReasonCodes.PolicyDenied or RouteReasonCodes.PolicyNotAllowed or RouteReasonCodes.UnknownCapability => 2,
        _ => 1,
    };

    private static string Price(RouteCandidate candidate)
    {
        if (candidate.Quote is not { } quote)
        {
            return "-";
        }

        var price = quote.Low == quote.High
            ? quote.Expected.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{quote.Low.Amount:0.####} to {quote.High.Amount:0.####} {quote.High.Unit}");
        return Basis(quote.Basis) is { } word ? $"{price} ({word})" : price;
    }

    private static string Join(RouteCandidate candidate) => string.Join("; ", candidate.Reasons.Select(static r => r.Describe()));
}
