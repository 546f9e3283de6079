namespace VideoEngines.Routing;

/// <summary>What the rules that apply to a request set, beside the places of engines.</summary>
internal struct PolicyOutcome
{
    public PolicyOutcome(RoutingPolicy policy, VideoTier? tier)
    {
        Tier = tier;
        CostRule = LatencyRule = -1;
        Policy = policy;
    }

    public RoutingPolicy Policy { get; }

    /// <summary>The tier that the request names, or a rule has set.</summary>
    public VideoTier? Tier { get; private set; }

    /// <summary>The lowest ceiling of the rules in US dollars.</summary>
    public decimal? MaxCostUsd { get; private set; }

    /// <summary>The rule that set it; -1 for none.</summary>
    public int CostRule { get; private set; }

    public TimeSpan? MaxLatency { get; private set; }

    public int LatencyRule { get; private set; }

    private RoutingWeights? RuleWeights { get; set; }

    private RoutingFailover? RuleFailover { get; set; }

    private bool? RuleAdapts { get; set; }

    public readonly RoutingWeights Weights => RuleWeights ?? Policy.Weights;

    public readonly RoutingFailover Failover => RuleFailover ?? Policy.Failover;

    public readonly bool Adapts => RuleAdapts ?? Policy.Adapt;

    /// <summary>Takes what a rule that applies sets: the first word on weights, failover and adapting, the lowest ceilings, a tier where there is none.</summary>
    public void Take(RoutingRule rule, int index)
    {
        Tier ??= rule.Tier;
        RuleWeights ??= rule.Weights;
        RuleFailover ??= rule.Failover;
        RuleAdapts ??= rule.Adapt;
        if (rule.MaxCostUsd is { } cost && !(cost >= MaxCostUsd))
        {
            (MaxCostUsd, CostRule) = (cost, index);
        }

        if (rule.MaxLatency is { } time && !(time >= MaxLatency))
        {
            (MaxLatency, LatencyRule) = (time, index);
        }
    }
}
