using VideoEngines.Catalog;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Finds what is wrong with a policy: with itself, and with a catalog.</summary>
internal static class RoutingPolicyChecker
{
    public static IReadOnlyList<RoutingPolicyProblem> Check(RoutingPolicy policy, EngineCatalog? catalog)
    {
        var problems = new List<RoutingPolicyProblem>();
        CheckFailover("failover", policy.Failover, problems);
        CheckWeights("weights", policy.Weights, problems);
        if (policy.WhenAllUnhealthy.MaxWait is { } most && (most <= TimeSpan.Zero || most > RoutingUnhealthyAction.LongestWait))
        {
            problems.Add(new("whenAllUnhealthy.waitSeconds", $"must be above 0 and at most {RoutingUnhealthyAction.LongestWait.TotalSeconds}"));
        }

        foreach (var group in policy.Rules.GroupBy(static r => r.Name, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            problems.Add(new(JsonPath.Member("rules", group.Key), "is the name of two rules; give each its own"));
        }

        foreach (var rule in policy.Rules)
        {
            CheckRule(JsonPath.Member("rules", rule.Name), rule, catalog, problems);
        }

        if (catalog is not null && problems.Count == 0)
        {
            CheckAllowsSomething(policy, catalog, problems);
        }

        return problems;
    }

    private static void CheckRule(string path, RoutingRule rule, EngineCatalog? catalog, List<RoutingPolicyProblem> problems)
    {
        if (rule is { Prefer.Count: 0, Avoid.Count: 0, Deny.Count: 0, Only.Count: 0, Tier: null, Weights: null, MaxCostUsd: null, MaxLatency: null, Adapt: null, Failover: null })
        {
            problems.Add(new(path, "does nothing; say prefer, avoid, deny, only, tier, weights, maxCostUsd, maxLatencySeconds, adapt or failover"));
        }

        CheckPatterns(JsonPath.Member(path, "prefer"), rule.Prefer, catalog, problems);
        CheckPatterns(JsonPath.Member(path, "avoid"), rule.Avoid, catalog, problems);
        CheckPatterns(JsonPath.Member(path, "deny"), rule.Deny, catalog, problems);
        CheckPatterns(JsonPath.Member(path, "only"), rule.Only, catalog, problems);
        CheckBoth(path, "prefer", rule.Prefer, "deny", rule.Deny, problems);
        CheckBoth(path, "prefer", rule.Prefer, "avoid", rule.Avoid, problems);
        CheckBoth(path, "only", rule.Only, "deny", rule.Deny, problems);
        CheckBoth(path, "only", rule.Only, "avoid", rule.Avoid, problems);
        CheckWeights(JsonPath.Member(path, "weights"), rule.Weights, problems);
        CheckFailover(JsonPath.Member(path, "failover"), rule.Failover, problems);
        CheckPositive(JsonPath.Member(path, "maxCostUsd"), rule.MaxCostUsd, problems);
        CheckPositive(JsonPath.Member(path, "maxLatencySeconds"), rule.MaxLatency?.Ticks, problems);
        ConditionChecker.Check(JsonPath.Member(path, "when"), rule.When, catalog, problems);
        if (rule.Tier is { } tier && rule.When.Tiers.Count > 0)
        {
            problems.Add(new(JsonPath.Member(path, "tier"), $"can never be set: the rule applies to requests that name a tier already; remove tier '{tier}', or the condition on tiers"));
        }
    }

    private static void CheckPatterns(string path, IReadOnlyList<EnginePattern> patterns, EngineCatalog? catalog, List<RoutingPolicyProblem> problems)
    {
        for (var i = 0; catalog is not null && i < patterns.Count; i++)
        {
            var pattern = patterns[i];
            if (catalog.Offers.Any(offer => pattern.Matches(offer.Id)))
            {
                continue;
            }

            var near = catalog.Suggest(pattern.ToString());
            problems.Add(new(
                JsonPath.Item(path, i),
                pattern.ToString().Contains('*', StringComparison.Ordinal) ? $"'{pattern}' fits no engine of the catalog"
                    : $"there is no engine {pattern}{(near.Count > 0 ? $"; did you mean {string.Join(" or ", near)}?" : string.Empty)}"));
        }
    }

    private static void CheckBoth(string path, string one, IReadOnlyList<EnginePattern> first, string other, IReadOnlyList<EnginePattern> second, List<RoutingPolicyProblem> problems)
    {
        foreach (var pattern in first.Where(second.Contains))
        {
            problems.Add(new(path, $"says {one} and {other} of '{pattern}'; remove one of them"));
        }
    }

    private static void CheckWeights(string path, RoutingWeights? weights, List<RoutingPolicyProblem> problems)
    {
        if (weights is null)
        {
            return;
        }

        foreach (var (name, weight) in new[] { ("quality", weights.Quality), ("cost", weights.Cost), ("speed", weights.Speed), ("health", weights.Health), ("queue", weights.Queue) })
        {
            if (weight is < 0 or > RoutingWeights.Highest)
            {
                problems.Add(new(JsonPath.Member(path, name), $"must be from 0 to {RoutingWeights.Highest}"));
            }
        }

        if (weights is { Quality: 0, Cost: 0, Speed: 0, Health: 0, Queue: 0 })
        {
            problems.Add(new(path, "are all 0, so nothing would rank engines; give one of quality, cost, speed, health and queue a weight"));
        }

        if (weights.Retakes is < 0 or > 10)
        {
            problems.Add(new(JsonPath.Member(path, "retakes"), "must be from 0 to 10"));
        }

        if (weights.HourlyRateUsd < 0)
        {
            problems.Add(new(JsonPath.Member(path, "hourlyRateUsd"), "must be 0 or more"));
        }
    }

    private static void CheckFailover(string path, RoutingFailover? failover, List<RoutingPolicyProblem> problems)
    {
        if (failover is null)
        {
            return;
        }

        if (failover.MaxAttempts < 1)
        {
            problems.Add(new(JsonPath.Member(path, "maxAttempts"), "must be at least 1"));
        }

        CheckPositive(JsonPath.Member(path, "maxSpendUsd"), failover.MaxSpendUsd, problems);
        if (failover.On.Contains(VideoErrorKind.Unknown))
        {
            problems.Add(new(JsonPath.Member(path, "on"), "must not contain unknown: what is not understood is no proof that nothing was bought"));
        }
    }

    private static void CheckPositive(string path, decimal? value, List<RoutingPolicyProblem> problems)
    {
        if (value <= 0)
        {
            problems.Add(new(path, "must be above 0"));
        }
    }

    /// <summary>Rules that apply to every request must leave an engine.</summary>
    private static void CheckAllowsSomething(RoutingPolicy policy, EngineCatalog catalog, List<RoutingPolicyProblem> problems)
    {
        var left = catalog.Offers.Select(static o => o.Id).ToList();
        foreach (var rule in policy.Rules.Where(static r => r.When.IsAlways))
        {
            left.RemoveAll(id => rule.Deny.Any(p => p.Matches(id)) || (rule.Only.Count > 0 && !rule.Only.Any(p => p.Matches(id))));
            if (left.Count == 0)
            {
                problems.Add(new(JsonPath.Member("rules", rule.Name), "leaves no engine for any request, together with the rules before it"));
                return;
            }
        }

        foreach (var rule in policy.Rules.Where(static r => !r.When.IsAlways))
        {
            if (left.TrueForAll(id => rule.Deny.Any(p => p.Matches(id)) || (rule.Only.Count > 0 && !rule.Only.Any(p => p.Matches(id)))))
            {
                problems.Add(new(JsonPath.Member("rules", rule.Name), "leaves no engine for the requests that it applies to, together with the rules that always apply"));
            }
        }
    }
}
