namespace VideoEngines.Routing;

/// <summary>Bounds the attempts of one job: by their number, by the kinds of refusal that may go on, and by what all of them may cost together.</summary>
internal sealed class FailoverBudget(RoutePlan plan, bool isPinned)
{
    private int _place = -1;
    private int _attempts;
    private decimal _spent;

    /// <summary>The first candidate that the budget allows; null when there is none.</summary>
    public RouteCandidate? First() => Take();

    /// <summary>The candidate to try after a proven refusal; null when the job ends with it.</summary>
    public RouteCandidate? Next(VideoSubmitRejectedException refusal)
    {
        if (isPinned || _attempts >= plan.Failover.MaxAttempts || !plan.Failover.On.Contains(refusal.Kind))
        {
            return null;
        }

        // What steps before the submit have cost is spent. A cost that has no rate could be any sum, so nothing more is risked on top of it.
        if (refusal.PreparationCost is { } cost)
        {
            if (plan.Context.Usd(cost.Amount, cost.Unit) is { } usd)
            {
                _spent += usd;
            }
            else if (plan.Failover.MaxSpendUsd is not null)
            {
                return null;
            }
        }

        return Take();
    }

    /// <summary>The candidate to try instead of one that could not be tried, which then is no attempt.</summary>
    public RouteCandidate? Instead()
    {
        _attempts--;
        return Take();
    }

    private RouteCandidate? Take()
    {
        while (++_place < plan.EligibleCount)
        {
            var candidate = _place == 0 ? plan.Winner! : plan.Candidates[_place];
            if (plan.Failover.MaxSpendUsd is not { } most || (Highest(candidate) is { } high && _spent + high <= most))
            {
                _attempts++;
                return candidate;
            }
        }

        return null;
    }

    private decimal? Highest(RouteCandidate candidate) => candidate.Quote?.High is { } high ? plan.Context.Usd(high.Amount, high.Unit) : null;
}
