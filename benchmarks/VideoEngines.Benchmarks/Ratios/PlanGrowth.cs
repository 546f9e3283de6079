using System.Globalization;
using VideoEngines.Benchmarks.Planning;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>
/// How the time of a plan grows with the engines of the catalog: the exponent of the power law that fits best. The hand-written loop's exponent is told beside it: what both have comes from the
/// memory of the machine, where ten thousand engines no longer fit into the caches.
/// </summary>
internal static class PlanGrowth
{
    private const double Goal = 1.05;
    private const int WarmUp = 3;
    private const int Rounds = 41;
    private const int EnginesPerRound = 40_000;
    private static readonly int[] Sizes = [1000, 2000, 4000, 7000, 10_000];

    public static Ratio Measure()
    {
        var planner = new double[Sizes.Length];
        var loop = new double[Sizes.Length];
        var eligible = new int[Sizes.Length];
        for (var i = 0; i < Sizes.Length; i++)
        {
            var plan = PlanCase.Sized(Sizes[i]);
            var byHand = new HandWrittenPlanner(plan.Context);
            var first = byHand.Plan(plan.Request, plan.Context);
            first.ThrowIfDifferent(RoutePlanner.Plan(plan.Request, plan.Context));
            eligible[i] = first.EligibleCount;
            var times = EnginesPerRound / Sizes[i];
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < WarmUp + Rounds; round++)
            {
                var one = Usage.Of(() => Repeat(times, () => RoutePlanner.Plan(plan.Request, plan.Context)));
                var other = Usage.Of(() => Repeat(times, () => byHand.Plan(plan.Request, plan.Context)));
                if (round >= WarmUp)
                {
                    ours.Add(one.Cpu.TotalMicroseconds / times);
                    theirs.Add(other.Cpu.TotalMicroseconds / times);
                }
            }

            (planner[i], loop[i]) = (Ratio.LowerQuartile(ours), Ratio.LowerQuartile(theirs));
        }

        var comment = string.Join(", ", Sizes.Select((size, i) => string.Create(CultureInfo.InvariantCulture, $"{size}: {planner[i]:0} us against {loop[i]:0}, {eligible[i]} eligible")));
        return new Ratio("plan.growth", Exponent(planner), Goal, Comment: string.Create(CultureInfo.InvariantCulture, $"exponent, against {Exponent(loop):0.000} of the loop; {comment}"));
    }

    private static void Repeat(int times, Action work)
    {
        for (var n = 0; n < times; n++)
        {
            work();
        }
    }

    /// <summary>The slope of the straight line through the logarithms that has the least squares.</summary>
    private static double Exponent(double[] micros)
    {
        double[] x = [.. Sizes.Select(static s => Math.Log(s))];
        double[] y = [.. micros.Select(static m => Math.Log(m))];
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
