using System.Globalization;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Simulation.Routing.Worlds;

/// <summary>Policies with random rules, of which only sound ones are taken.</summary>
internal static class RandomPolicies
{
    private static readonly VideoErrorKind[] Kinds =
    [
        VideoErrorKind.RateLimited, VideoErrorKind.ConcurrencyLimited, VideoErrorKind.ProviderFault, VideoErrorKind.Authentication,
        VideoErrorKind.InsufficientFunds, VideoErrorKind.ContentRefused, VideoErrorKind.InvalidRequest,
    ];

    public static IReadOnlyList<RoutingPolicy> Make(Dice dice, IReadOnlyList<EngineFacts> engines, EngineCatalog catalog) =>
        [.. Enumerable.Range(0, dice.Number(1, 3)).Select(i => Sound(dice, engines, catalog, string.Create(CultureInfo.InvariantCulture, $"policy-{i}")))];

    private static RoutingPolicy Sound(Dice dice, IReadOnlyList<EngineFacts> engines, EngineCatalog catalog, string name)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var policy = Make(dice, engines, name);
            if (policy.Check(catalog).Count == 0)
            {
                return policy;
            }
        }

        return new RoutingPolicy { Name = name };
    }

    private static RoutingPolicy Make(Dice dice, IReadOnlyList<EngineFacts> engines, string name) => new()
    {
        Name = name,
        Rules = [.. Enumerable.Range(0, dice.Number(0, 4)).Select(i => Rule(dice, engines, i))],
        Failover = Failover(dice),
        Weights = dice.Chance(50) ? RoutingWeights.CostOnly : Weights(dice),
        AllowUnknown = dice.Chance(25) ? new HashSet<VideoCapability> { VideoCapability.Latency, VideoCapability.Audio } : new HashSet<VideoCapability>(),
        WhenAllUnhealthy = dice.Pick(
            RoutingUnhealthyAction.Fail, RoutingUnhealthyAction.Fail, RoutingUnhealthyAction.TryAnyway, RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(dice.Number(5, 300)))),
    };

    private static RoutingRule Rule(Dice dice, IReadOnlyList<EngineFacts> engines, int index) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"rule-{index}"),
        When = dice.Chance(30) ? RoutingCondition.Always : Condition(dice, depth: 0),
        Prefer = Patterns(dice, engines, 50),
        Avoid = Patterns(dice, engines, 20),
        Deny = Patterns(dice, engines, 15),
        Only = Patterns(dice, engines, 8),
        Tier = dice.Chance(15) ? dice.Pick(VideoTier.Speed, VideoTier.Flagship) : null,
        Weights = dice.Chance(20) ? Weights(dice) : null,
        MaxCostUsd = dice.Chance(15) ? dice.Number(20, 200) / 100m : null,
        MaxLatency = dice.Chance(12) ? TimeSpan.FromSeconds(dice.Number(20, 250)) : null,
        Failover = dice.Chance(20) ? Failover(dice) : null,
    };

    private static RoutingCondition Condition(Dice dice, int depth) => new()
    {
        ContentClasses = dice.Chance(30) ? [dice.Pick(VideoContentClass.Cinematic, VideoContentClass.Draft)] : [],
        Tiers = dice.Chance(25) ? [dice.Pick(VideoTier.Speed, VideoTier.Flagship)] : [],
        Numbers = dice.Chance(25)
            ? new Dictionary<RoutingNumber, RoutingRange> { [RoutingNumber.Duration] = dice.Chance(50) ? new(dice.Number(3, 8)) : new(null, dice.Number(3, 8)) }
            : RoutingCondition.Always.Numbers,
        Flags = dice.Chance(25) ? new Dictionary<RoutingFlag, bool> { [dice.Pick(RoutingFlag.Audio, RoutingFlag.Seed)] = dice.Chance(50) } : RoutingCondition.Always.Flags,
        Metadata = dice.Chance(20) ? new Dictionary<string, IReadOnlyList<string>> { ["team"] = [dice.Pick("red", "blue")] } : RoutingCondition.Always.Metadata,
        All = depth == 0 && dice.Chance(10) ? [Condition(dice, 1), Condition(dice, 1)] : [],
        Any = depth == 0 && dice.Chance(15) ? [Condition(dice, 1), Condition(dice, 1)] : [],
        Not = depth == 0 && dice.Chance(15) ? Condition(dice, 1) : null,
    };

    private static RoutingFailover Failover(Dice dice) => new()
    {
        On = dice.Some(75, Kinds).ToHashSet(),
        MaxAttempts = dice.Number(1, 4),
        MaxSpendUsd = dice.Chance(35) ? dice.Number(10, 200) / 100m : null,
    };

    private static RoutingWeights Weights(Dice dice) => new()
    {
        Quality = dice.Number(0, 5),
        Cost = dice.Number(1, 5),
        Speed = dice.Number(0, 5),
        Health = dice.Number(0, 5),
        Queue = dice.Number(0, 5),
        Retakes = dice.Number(0, 4) / 4m,
        HourlyRateUsd = dice.Chance(30) ? dice.Number(1, 80) : 0,
    };

    private static EnginePattern[] Patterns(Dice dice, IReadOnlyList<EngineFacts> engines, int percent)
    {
        if (!dice.Chance(percent))
        {
            return [];
        }

        var id = dice.Pick(engines).Id.ToString();
        var host = id.IndexOf('@', StringComparison.Ordinal);
        return [EnginePattern.Parse(dice.Number(0, 2) switch
        {
            0 => id,
            1 when host > 0 => "*" + id[host..],
            _ => id[..id.IndexOf('/', StringComparison.Ordinal)] + "/*",
        })];
    }
}
