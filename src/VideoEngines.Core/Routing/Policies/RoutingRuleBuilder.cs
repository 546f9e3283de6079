namespace VideoEngines.Routing;

/// <summary>Builds a rule in code. Not thread-safe.</summary>
public sealed class RoutingRuleBuilder
{
    private RoutingRule _rule;

    internal RoutingRuleBuilder(string name) => _rule = new RoutingRule { Name = name };

    /// <summary>Sets when the rule applies.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder When(RoutingCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Set(_rule with { When = condition });
    }

    /// <summary>Prefers engines, best first.</summary>
    /// <param name="engines">Ids or patterns.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Prefer(params IReadOnlyList<EnginePattern> engines) => Set(_rule with { Prefer = [.. _rule.Prefer, .. engines] });

    /// <summary>Uses engines only when no other is eligible.</summary>
    /// <param name="engines">Ids or patterns.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Avoid(params IReadOnlyList<EnginePattern> engines) => Set(_rule with { Avoid = [.. _rule.Avoid, .. engines] });

    /// <summary>Never uses engines.</summary>
    /// <param name="engines">Ids or patterns.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Deny(params IReadOnlyList<EnginePattern> engines) => Set(_rule with { Deny = [.. _rule.Deny, .. engines] });

    /// <summary>Uses no other engines.</summary>
    /// <param name="engines">Ids or patterns.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Only(params IReadOnlyList<EnginePattern> engines) => Set(_rule with { Only = [.. _rule.Only, .. engines] });

    /// <summary>Sets the tier that later rules see.</summary>
    /// <param name="tier">The tier.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Tier(VideoTier tier) => Set(_rule with { Tier = tier });

    /// <summary>Sets how engines that are equally preferred are ranked.</summary>
    /// <param name="weights">The weights.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Weights(RoutingWeights weights) => Set(_rule with { Weights = weights });

    /// <summary>Sets the most that the job may cost at worst.</summary>
    /// <param name="usd">US dollars, above 0.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder MaxCost(decimal usd) => Set(_rule with { MaxCostUsd = usd });

    /// <summary>Sets the longest time that a job may typically take.</summary>
    /// <param name="time">Above zero.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder MaxLatency(TimeSpan time) => Set(_rule with { MaxLatency = time });

    /// <summary>Says whether requests may be changed into what an engine can take.</summary>
    /// <param name="adapt">Whether they may.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Adapt(bool adapt = true) => Set(_rule with { Adapt = adapt });

    /// <summary>Sets what follows a proven refusal.</summary>
    /// <param name="failover">What follows.</param>
    /// <returns>The same builder.</returns>
    public RoutingRuleBuilder Failover(RoutingFailover failover) => Set(_rule with { Failover = failover });

    internal RoutingRule Build() => _rule;

    private RoutingRuleBuilder Set(RoutingRule rule)
    {
        _rule = rule;
        return this;
    }
}
