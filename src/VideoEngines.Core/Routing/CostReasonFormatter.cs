using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Puts reasons about money into words.</summary>
internal static class CostReasonFormatter
{
    public static ReasonText Format(RouteContext context, VideoRequest request, EngineOffer offer, PackedReason reason)
    {
        if (PriceQuoter.TryQuote(offer, request)?.High is not { } high)
        {
            var key = $"offers[\"{offer.Id}\"].prices";
            return ReasonFormatter.Say(
                $"no price of {offer.Id} is known for this request; add {key} by a catalog overlay{(context.IsMetered ? string.Empty : " or leave the ceiling out")}",
                ("overlay", key));
        }

        return reason.Kind switch
        {
            ReasonKind.MaxCost when reason.Detail > 0 && context.Policy.Rules[reason.Detail - 1] is { MaxCostUsd: { } most } rule => ReasonFormatter.Say(
                $"{offer.Id} costs {Money(context, high)}, more than the {ReasonFormatter.Number(most)} USD of the rule '{rule.Name}'; ask for less, or change the policy",
                ("asked", high.ToString()),
                ("allowed", ReasonFormatter.Number(most) + " USD"),
                ("rule", rule.Name)),
            ReasonKind.MaxCost => ReasonFormatter.Say(
                $"{offer.Id} costs {Money(context, high)}, more than the ceiling of {Money(context, context.MaxCost!.Value)}; raise MaxCost or ask for less",
                ("asked", high.ToString()),
                ("allowed", context.MaxCost.ToString())),
            ReasonKind.InsufficientCredits => ReasonFormatter.Say(
                $"{offer.Id} costs {Credits(context.Credits(high.Amount, high.Unit))} credits and the account has {Credits(context.AvailableCredits)}; add credits or ask for less",
                ("asked", Credits(context.Credits(high.Amount, high.Unit))),
                ("allowed", Credits(context.AvailableCredits))),
            _ when reason.Detail == 1 => NoRate(context.MaxCost!.Value.Unit, "the ceiling is", " or give MaxCost in USD"),
            _ => NoRate(high.Unit, $"{offer.Id} charges", string.Empty),
        };
    }

    private static ReasonText NoRate(string unit, string who, string besides) => ReasonFormatter.Say(
        $"{who} in {unit}, for which no rate is known; add units[\"{unit}\"].usd by a catalog overlay or a rate to the rate card{besides}",
        ("unit", unit));

    private static string Money(RouteContext context, VideoCost cost) =>
        cost.Unit != VideoCost.UsDollar && context.Usd(cost.Amount, cost.Unit) is { } usd ? $"{cost} ({ReasonFormatter.Number(usd)} USD)" : cost.ToString();

    private static string Credits(decimal? credits) => ReasonFormatter.Number(credits ?? 0);
}
