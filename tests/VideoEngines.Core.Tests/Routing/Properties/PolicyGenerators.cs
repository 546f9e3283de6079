using FsCheck;
using FsCheck.Fluent;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Properties;

/// <summary>Policies with every kind of rule and condition, of which only sound ones are taken.</summary>
internal static class PolicyGenerators
{
    private static readonly string[] Engines = ["a/*", "b/*", "c/*", "*@x", "*@y", "a/m1", "b/m2", "c/m0@x", "*"];
    private static readonly VideoErrorKind[] Kinds = [.. Enum.GetValues<VideoErrorKind>().Where(static k => k != VideoErrorKind.Unknown)];

    private static readonly Gen<bool> Coin = Gen.Elements(true, false);
    private static readonly Gen<decimal> Usd = Gen.Choose(1, 300).Select(static cents => cents / 100m);
    private static readonly Gen<VideoTier> Tier = Gen.Elements(VideoTier.Speed, VideoTier.Flagship, new VideoTier("other"));

    public static Gen<RoutingFailover> Failovers { get; } =
        from kinds in Gen.SubListOf(Kinds)
        from attempts in Gen.Choose(1, 5)
        from spend in Maybe(Usd)
        select new RoutingFailover { On = kinds.ToHashSet(), MaxAttempts = attempts, MaxSpendUsd = spend };

    public static Gen<RoutingWeights> Weights { get; } =
        from parts in Gen.ArrayOf(Gen.Choose(0, 40), 5)
        from rest in Gen.ArrayOf(Gen.Choose(0, 4), 2)
        from work in Coin
        select new RoutingWeights
        {
            Quality = parts[0] / 4m,
            Cost = (parts[1] / 4m) + 0.25m,
            Speed = parts[2] / 4m,
            Health = parts[3] / 4m,
            Queue = parts[4] / 4m,
            Retakes = rest[0] / 4m,
            HourlyRateUsd = rest[1] * 20,
            PostProduction = work,
        };

    public static Gen<RoutingPolicy> Policies { get; } =
        (from rules in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(Rule(), count))
         from failover in Failovers
         from weights in Gen.OneOf(Gen.Constant(RoutingWeights.CostOnly), Weights)
         from unknown in Gen.SubListOf(Enum.GetValues<VideoCapability>())
         from adapt in Coin
         from unhealthy in Gen.OneOf(
             Gen.Elements(RoutingUnhealthyAction.Fail, RoutingUnhealthyAction.TryAnyway), Gen.Choose(1, 600).Select(static s => RoutingUnhealthyAction.Wait(TimeSpan.FromSeconds(s))))
         select new RoutingPolicy
         {
             Name = "random",
             Version = "7",
             Description = "made up",
             Rules = [.. rules.Select(static (rule, i) => rule with { Name = $"rule-{i}" })],
             Failover = failover,
             Weights = weights,
             AllowUnknown = unknown.ToHashSet(),
             Adapt = adapt,
             WhenAllUnhealthy = unhealthy,
         }).Where(static policy => policy.Check().Count == 0);

    /// <summary>The same policy with fewer rules, to find the smallest that breaks a law.</summary>
    public static IEnumerable<RoutingPolicy> Smaller(RoutingPolicy policy) =>
        policy.Rules.Select((_, i) => policy with { Rules = [.. policy.Rules.Where((_, other) => other != i)] })
            .Concat(policy.Weights.IsCostOnly ? [] : [policy with { Weights = RoutingWeights.CostOnly }]);

    private static Gen<RoutingRule> Rule() =>
        from when in Gen.OneOf(Gen.Constant(RoutingCondition.Always), Condition(depth: 1))
        from prefer in Patterns(3)
        from avoid in Patterns(1)
        from deny in Patterns(1)
        from only in Patterns(2)
        from tier in Maybe(Tier)
        from weights in Maybe(Weights, 20)
        from cost in Maybe(Usd, 20)
        from latency in Maybe(Gen.Choose(5, 400).Select(static s => TimeSpan.FromSeconds(s)), 20)
        from adapt in Maybe(Coin, 20)
        from failover in Maybe(Failovers, 20)
        select new RoutingRule
        {
            Name = "rule",
            When = when,
            Prefer = prefer,
            Avoid = avoid,
            Deny = deny,
            Only = only,
            Tier = tier,
            Weights = weights,
            MaxCostUsd = cost,
            MaxLatency = latency,
            Adapt = adapt,
            Failover = failover,
        };

    private static Gen<RoutingCondition> Condition(int depth) =>
        from content in Some(VideoContentClass.Cinematic, VideoContentClass.Draft)
        from tiers in Some(VideoTier.Speed, VideoTier.Flagship)
        from operations in Some(VideoOperation.TextToVideo, VideoOperation.ImageToVideo)
        from ratios in Some(VideoAspectRatio.Landscape, VideoAspectRatio.Square)
        from resolutions in Some(VideoResolution.P720, VideoResolution.FromPixels(1280, 720))
        from number in Maybe(Gen.Elements(Enum.GetValues<RoutingNumber>()), 25)
        from least in Gen.Choose(0, 8)
        from flag in Maybe(Gen.Elements(Enum.GetValues<RoutingFlag>()), 25)
        from wanted in Coin
        from team in Some("red", "blue")
        from all in Nested(depth)
        from any in Nested(depth)
        from not in Nested(depth)
        select new RoutingCondition
        {
            ContentClasses = content,
            Tiers = tiers,
            Operations = operations,
            AspectRatios = ratios,
            Resolutions = resolutions,
            Numbers = number is { } n ? new Dictionary<RoutingNumber, RoutingRange> { [n] = wanted ? new(least) : new(least / 2m, least + 2) } : RoutingCondition.Always.Numbers,
            Flags = flag is { } f ? new Dictionary<RoutingFlag, bool> { [f] = wanted } : RoutingCondition.Always.Flags,
            Metadata = team.Length > 0 ? new Dictionary<string, IReadOnlyList<string>> { ["team"] = team } : RoutingCondition.Always.Metadata,
            All = all,
            Any = any,
            Not = not.FirstOrDefault(),
        };

    private static Gen<RoutingCondition[]> Nested(int depth) => depth == 0
        ? Gen.Constant(Array.Empty<RoutingCondition>())
        : Gen.Frequency((4, Gen.Constant(Array.Empty<RoutingCondition>())), (1, Gen.ArrayOf(Condition(depth - 1), 2)));

    private static Gen<T[]> Some<T>(params T[] values) => Gen.Frequency((4, Gen.Constant(Array.Empty<T>())), (1, Gen.SubListOf(values).Select(static list => list.ToArray())));

    private static Gen<EnginePattern[]> Patterns(int most) => Gen.Frequency(
        (2, Gen.Constant(Array.Empty<EnginePattern>())),
        (1, Gen.Choose(1, most).SelectMany(static count => Gen.ArrayOf(Gen.Elements(Engines), count)).Select(static names => names.Distinct().Select(EnginePattern.Parse).ToArray())));

    private static Gen<T?> Maybe<T>(Gen<T> gen, int percent = 30)
        where T : struct => Gen.Frequency((100 - percent, Gen.Constant(default(T?))), (percent, gen.Select(static value => (T?)value)));

    private static Gen<T?> Maybe<T>(Gen<T> gen, int percent, T? none = null)
        where T : class => Gen.Frequency((100 - percent, Gen.Constant(none)), (percent, gen.Select(static value => (T?)value)));
}
