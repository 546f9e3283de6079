using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;
using VideoEngines.Prompting;

namespace VideoEngines.Routing;

/// <summary>Plans which engine should make a video, and says why. Pure: no I/O, no clock, no randomness; equal inputs give equal plans. Thread-safe.</summary>
public static class RoutePlanner
{
    /// <summary>Plans a request over every offer of the catalog.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="context">Everything else that the plan depends on.</param>
    /// <returns>The plan; it has no winner when no engine may make the video.</returns>
    public static RoutePlan Plan(VideoRequest request, RouteContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        var tables = CatalogTables.Of(context.Catalog);
        var policy = tables.Compile(context.Policy);
        var demands = new RequestDemands(request);
        var offers = tables.Offers;
        var scratch = new PlanScratch(offers.Length);
        var reasons = new ReasonBuffer(Math.Max(16, offers.Length * 2));
        try
        {
            var outcome = ApplyRules(policy, demands, scratch, context.Policy);
            var starts = new int[offers.Length + 1];
            var ranked = FilterAll(tables, policy.AllowUnknown, demands, context, outcome, scratch, ref reasons, starts);
            ranked.Sort();
            return new RoutePlan(request, context, outcome, ranked.ToArray(), starts, reasons.ToArray());
        }
        finally
        {
            scratch.Dispose();
            reasons.Dispose();
        }
    }

    private static PolicyOutcome ApplyRules(CompiledPolicy policy, in RequestDemands demands, in PlanScratch scratch, RoutingPolicy source)
    {
        var outcome = new PolicyOutcome(source, demands.Request.Tier);
        var preference = scratch.Preference;
        var rule = scratch.Rule;
        var place = 1;
        for (var r = 0; r < policy.Rules.Length; r++)
        {
            var compiled = policy.Rules[r];
            if (!compiled.Applies(demands.Request, demands.Operation, outcome.Tier))
            {
                continue;
            }

            foreach (var (offer, pattern) in compiled.Preferred)
            {
                if (preference[offer] == 0)
                {
                    preference[offer] = (ushort)(place + pattern);
                    rule[offer] = (ushort)(r + 1);
                }
            }

            if (compiled.HasSettings)
            {
                outcome.Take(compiled.Rule, r);
            }

            place += compiled.Patterns;
            Mark(scratch.Avoided, compiled.Avoided, r + 1);
            Mark(scratch.Denied, compiled.Denied, r + 1);
            Mark(scratch.Excluded, compiled.Excluded, r + 1);
        }

        return outcome;
    }

    private static void Mark(Span<ushort> slots, int[] offers, int rule)
    {
        foreach (var offer in offers)
        {
            if (slots[offer] == 0)
            {
                slots[offer] = (ushort)rule;
            }
        }
    }

    private static Span<RankedOffer> FilterAll(
        CatalogTables tables,
        uint allowUnknown,
        in RequestDemands demands,
        RouteContext context,
        in PolicyOutcome outcome,
        in PlanScratch scratch,
        ref ReasonBuffer reasons,
        int[] starts)
    {
        var operations = tables.Find(demands.Operation);
        var access = new AccessFilter(tables, context);
        var costs = new CostFilter(tables, context, outcome);
        var adapts = context.Adapt || outcome.Adapts;
        var scores = outcome.Weights.IsCostOnly ? null : new OfferScorer(context, demands, outcome.Weights);
        var isPlain = RequestShaper.IsPlain(demands.Request, adapts);
        var eligible = 0;
        var ranked = scratch.Ranked;
        var preference = scratch.Preference;
        var rule = scratch.Rule;
        var denied = scratch.Denied;
        var excluded = scratch.Excluded;
        var avoided = scratch.Avoided;
        for (var i = 0; i < tables.Offers.Length; i++)
        {
            starts[i] = reasons.Count;
            var offer = tables.Offers[i];
            AddPolicyReasons(denied[i], excluded[i], ref reasons);
            if (outcome.MaxLatency is { } latency)
            {
                CheckLatency(context.ExpectedTime(offer), latency, outcome.LatencyRule, allowUnknown, ref reasons);
            }

            access.Check(i, ref reasons);
            var cost = isPlain
                ? CheckOffer(i, offer, operations[i], demands, allowUnknown, costs, ref reasons)
                : CheckShaped(i, offer, demands.Request, adapts, allowUnknown, costs, ref reasons);

            if (reasons.Count == starts[i])
            {
                ranked[eligible++] = new(
                    preference[i], avoided[i] > 0, preference[i] > 0 ? rule[i] : avoided[i], (ushort)i, scores?.Score(offer, cost).Millionths ?? 0, cost);
            }
        }

        starts[^1] = reasons.Count;
        return ranked.AsSpan(0, eligible);
    }

    /// <returns>The expected cost for ranking.</returns>
    private static long CheckOffer(
        int index, EngineOffer offer, CompiledOperation? operation, in RequestDemands demands, uint allowUnknown, in CostFilter costs, ref ReasonBuffer reasons)
    {
        if (operation is null)
        {
            reasons.Add(ReasonKind.Operation);
            return RankedOffer.NoCost;
        }

        var resolutions = operation.FindResolutions(demands);
        var canPrice = CapabilityFilter.Check(operation, demands, resolutions, allowUnknown, ref reasons);
        if (demands.Inputs.Length > 0 || operation.NeedsInputs)
        {
            InputFilter.Check(operation.Capabilities, offer.Host, demands, allowUnknown, ref reasons);
        }

        return canPrice ? costs.Check(index, operation, offer.Dialect, demands, resolutions, ref reasons) : RankedOffer.NoCost;
    }

    /// <summary>Checks a request that every engine gets in a form of its own: parts, mentions, characters, camera moves.</summary>
    private static long CheckShaped(int index, EngineOffer offer, VideoRequest request, bool adapts, uint allowUnknown, in CostFilter costs, ref ReasonBuffer reasons)
    {
        var shaped = RequestShaper.Shape(request, offer, adapts);
        for (var i = 0; i < shaped.Problems.Count; i++)
        {
            reasons.Add(shaped.Problems[i].Kind, i);
        }

        var demands = new RequestDemands(shaped.Request);
        return CheckOffer(index, offer, CompiledOffer.Of(offer).Find(demands.Operation), demands, allowUnknown, costs, ref reasons);
    }

    private static void CheckLatency(TimeSpan? expected, TimeSpan most, int rule, uint allowUnknown, ref ReasonBuffer reasons)
    {
        if (expected is not { } typical)
        {
            CapabilityFilter.Unknown(VideoCapability.Latency, allowUnknown, ref reasons);
        }
        else if (typical > most)
        {
            reasons.Add(ReasonKind.MaxLatency, rule);
        }
    }

    private static void AddPolicyReasons(ushort denied, ushort excluded, ref ReasonBuffer reasons)
    {
        if (denied > 0)
        {
            reasons.Add(ReasonKind.PolicyDenied, denied - 1);
        }

        if (excluded > 0)
        {
            reasons.Add(ReasonKind.PolicyNotAllowed, excluded - 1);
        }
    }
}
