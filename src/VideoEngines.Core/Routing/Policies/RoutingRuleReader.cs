using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Reads rules.</summary>
internal static class RoutingRuleReader
{
    private const string PatternForm = "engine pattern; write an engine id, with * for any text: kling/v3, runway/*, *@fal";

    public static RoutingRule Read(JsonObjectReader reader, string name)
    {
        var rule = new RoutingRule
        {
            Name = name,
            When = reader.Object("when") is { } when ? RoutingConditionReader.Read(when) : RoutingCondition.Always,
            Prefer = Patterns(reader, "prefer"),
            Avoid = Patterns(reader, "avoid"),
            Deny = Patterns(reader, "deny"),
            Only = Patterns(reader, "only"),
            Tier = reader.Parsed<VideoTier>("tier", RoutingConditionReader.TryTier, "tier; write lower-case words joined by dashes"),
            Weights = Weights(reader),
            MaxCostUsd = reader.Number("maxCostUsd", positive: true),
            MaxLatency = reader.Seconds("maxLatencySeconds"),
            Adapt = reader.Flag("adapt"),
            Failover = Failover(reader),
        };
        reader.Done();
        return rule;
    }

    public static RoutingFailover? Failover(JsonObjectReader parent)
    {
        if (parent.Object("failover") is not { } reader)
        {
            return null;
        }

        var failover = new RoutingFailover
        {
            On = reader.Has("on") ? RoutingValues.Words(reader, "on", RoutingPolicyNames.ErrorKinds).ToHashSet() : RoutingFailover.Default.On,
            MaxAttempts = reader.Int("maxAttempts", minimum: 1) ?? RoutingFailover.Default.MaxAttempts,
            MaxSpendUsd = reader.Number("maxSpendUsd", positive: true),
        };
        reader.Done();
        return failover;
    }

    public static RoutingWeights? Weights(JsonObjectReader parent)
    {
        if (parent.Object("weights") is not { } reader)
        {
            return null;
        }

        var weights = new RoutingWeights
        {
            Quality = Weight(reader, "quality"),
            Cost = Weight(reader, "cost"),
            Speed = Weight(reader, "speed"),
            Health = Weight(reader, "health"),
            Queue = Weight(reader, "queue"),
            Retakes = reader.Number("retakes") ?? 0,
            HourlyRateUsd = reader.Number("hourlyRateUsd") ?? 0,
            PostProduction = reader.Flag("postProduction") ?? false,
        };
        reader.Done();
        return weights;
    }

    private static decimal Weight(JsonObjectReader reader, string name)
    {
        var weight = reader.Number(name) ?? 0;
        if (weight > RoutingWeights.Highest)
        {
            reader.Problem(name, $"must be at most {RoutingWeights.Highest}");
        }

        return weight;
    }

    private static List<EnginePattern> Patterns(JsonObjectReader reader, string name) =>
        RoutingValues.Parsed(reader, name, static (string? text, out EnginePattern pattern) => EnginePattern.TryParse(text, null, out pattern), PatternForm);
}
