using System.Text;
using System.Text.Json;

namespace VideoEngines.Routing;

/// <summary>Writes policies as the documents that the parser reads.</summary>
internal static class RoutingPolicyWriter
{
    private const int OrderStep = 10;

    public static string Write(RoutingPolicy policy)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", RoutingPolicy.SchemaVersion);
            json.WriteString("name", policy.Name);
            json.WriteString("version", policy.Version);
            if (policy.Description is { } description)
            {
                json.WriteString("description", description);
            }

            List(json, "allowUnknown", policy.AllowUnknown.Order().Select(RoutingPolicyNames.Of));
            if (policy.Adapt)
            {
                json.WriteBoolean("adapt", true);
            }

            Unhealthy(json, policy.WhenAllUnhealthy);
            Failover(json, ReferenceEquals(policy.Failover, RoutingFailover.Default) ? null : policy.Failover);
            Weights(json, ReferenceEquals(policy.Weights, RoutingWeights.CostOnly) ? null : policy.Weights);
            json.WriteStartObject("rules");
            for (var i = 0; i < policy.Rules.Count; i++)
            {
                Rule(json, policy.Rules[i], (i + 1) * OrderStep);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Rule(Utf8JsonWriter json, RoutingRule rule, int order)
    {
        json.WriteStartObject(rule.Name);
        json.WriteNumber("order", order);
        if (!rule.When.IsAlways)
        {
            Condition(json, "when", rule.When);
        }

        List(json, "only", rule.Only.Select(static p => p.ToString()));
        List(json, "prefer", rule.Prefer.Select(static p => p.ToString()));
        List(json, "avoid", rule.Avoid.Select(static p => p.ToString()));
        List(json, "deny", rule.Deny.Select(static p => p.ToString()));
        if (rule.Tier is { } tier)
        {
            json.WriteString("tier", tier.Value);
        }

        Weights(json, rule.Weights);
        Number(json, "maxCostUsd", rule.MaxCostUsd);
        Number(json, "maxLatencySeconds", (decimal?)rule.MaxLatency?.Ticks / TimeSpan.TicksPerSecond);
        if (rule.Adapt is { } adapt)
        {
            json.WriteBoolean("adapt", adapt);
        }

        Failover(json, rule.Failover);
        json.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter json, string? name, RoutingCondition condition)
    {
        if (name is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(name);
        }

        List(json, "contentClass", condition.ContentClasses.Select(static v => v.Value));
        List(json, "tier", condition.Tiers.Select(static v => v.Value));
        List(json, "operation", condition.Operations.Select(static v => v.Value));
        List(json, "aspectRatio", condition.AspectRatios.Select(static v => v.ToString()));
        List(json, "resolution", condition.Resolutions.Select(static v => v.Name));
        foreach (var (number, range) in condition.Numbers.OrderBy(static p => p.Key))
        {
            json.WriteStartObject(RoutingPolicyNames.Of(number));
            Number(json, "min", range.Minimum);
            Number(json, "max", range.Maximum);
            json.WriteEndObject();
        }

        foreach (var (flag, wanted) in condition.Flags.OrderBy(static p => p.Key))
        {
            json.WriteBoolean(RoutingPolicyNames.Of(flag), wanted);
        }

        if (condition.Metadata.Count > 0)
        {
            json.WriteStartObject("metadata");
            foreach (var (label, values) in condition.Metadata.OrderBy(static p => p.Key, StringComparer.Ordinal))
            {
                List(json, label, values);
            }

            json.WriteEndObject();
        }

        Nested(json, "all", condition.All);
        Nested(json, "any", condition.Any);
        if (condition.Not is { } not)
        {
            Condition(json, "not", not);
        }

        json.WriteEndObject();
    }

    private static void Nested(Utf8JsonWriter json, string name, IReadOnlyList<RoutingCondition> conditions)
    {
        if (conditions.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var condition in conditions)
            {
                Condition(json, null, condition);
            }

            json.WriteEndArray();
        }
    }

    private static void Unhealthy(Utf8JsonWriter json, RoutingUnhealthyAction action)
    {
        if (action.TriesAnyway)
        {
            json.WriteString("whenAllUnhealthy", "try");
        }
        else if (action.MaxWait is { } most)
        {
            json.WriteStartObject("whenAllUnhealthy");
            Number(json, "waitSeconds", (decimal)most.Ticks / TimeSpan.TicksPerSecond);
            json.WriteEndObject();
        }
    }

    private static void Failover(Utf8JsonWriter json, RoutingFailover? failover)
    {
        if (failover is not null)
        {
            json.WriteStartObject("failover");
            List(json, "on", failover.On.Order().Select(RoutingPolicyNames.Of));
            json.WriteNumber("maxAttempts", failover.On.Count == 0 ? 1 : failover.MaxAttempts);
            Number(json, "maxSpendUsd", failover.MaxSpendUsd);
            json.WriteEndObject();
        }
    }

    private static void Weights(Utf8JsonWriter json, RoutingWeights? weights)
    {
        if (weights is null)
        {
            return;
        }

        json.WriteStartObject("weights");
        Number(json, "quality", weights.Quality);
        Number(json, "cost", weights.Cost);
        Number(json, "speed", weights.Speed);
        Number(json, "health", weights.Health);
        Number(json, "queue", weights.Queue);
        Number(json, "retakes", weights.Retakes);
        Number(json, "hourlyRateUsd", weights.HourlyRateUsd);
        json.WriteBoolean("postProduction", weights.PostProduction);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        string[] items = [.. values];
        if (items.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
