using System.Globalization;
using VideoEngines.Benchmarks.Planning;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>How the time of a plan grows with the engines of the catalog: the exponent of the power law that fits best.</summary>
internal static class PlanGrowth
{
    private const double Goal = 1.05;
    private const int Rounds = 41;
    private const int Work = 40_000;
    private static readonly int[] Sizes = [1000, 2000, 4000, 7000, 10_000];

    public static Ratio Measure()
    {
        var cases = Sizes.Select(PlanCase.Sized).ToArray();
        var rounds = Sizes.Select(static _ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds + 3; round++)
        {
            // In turn, so that a busy machine slows all of them. The first rounds warm up.
            for (var i = 0; i < cases.Length; i++)
            {
                var times = Work / Sizes[i];
                var plan = cases[i];
                var usage = Usage.Of(() =>
                {
                    for (var n = 0; n < times; n++)
                    {
                        RoutePlanner.Plan(plan.Request, plan.Context);
                    }
                });
                if (round >= 3)
                {
                    rounds[i].Add(usage.Cpu.TotalMicroseconds / times);
                }
            }
        }

        var micros = rounds.Select(Ratio.LowerQuartile).ToArray();
        var eligible = cases.Select(static c => RoutePlanner.Plan(c.Request, c.Context).EligibleCount).ToArray();
        var comment = string.Join(", ", Sizes.Select((size, i) => string.Create(CultureInfo.InvariantCulture, $"{size}: {micros[i]:0} us, {eligible[i]} eligible")));
        return new Ratio("plan.growth", Slope([.. Sizes.Select(static s => Math.Log(s))], [.. micros.Select(static m => Math.Log(m))]), Goal, Comment: "exponent; " + comment);
    }

    /// <summary>The slope of the straight line with the least squares.</summary>
    private static double Slope(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
