using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>Short ways to plan in tests.</summary>
internal static class PlanCase
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static RouteContext Context(params EngineOffer[] offers) => new() { Catalog = TestCatalog.Create(offers), Now = Now };

    public static RouteContext Shipped { get; } = new() { Catalog = TestCatalog.TwoEngines, Now = Now };

    public static RouteCandidate Find(this RoutePlan plan, VideoEngineId engine) => plan.Candidates.Single(c => c.Engine == engine);

    /// <summary>The codes against the only engine of the plan.</summary>
    public static string Codes(this RoutePlan plan) => string.Join(",", Assert.Single(plan.Candidates).Reasons.Select(static r => r.Code));

    /// <summary>The only reason against the only engine of the plan.</summary>
    public static RouteReason Reason(this RoutePlan plan) => Assert.Single(Assert.Single(plan.Candidates).Reasons);

    public static string Reason(this RoutePlan plan, VideoEngineId engine) => Assert.Single(plan.Find(engine).Reasons).Describe();
}
