using System.Diagnostics;
using System.Globalization;
using VideoEngines.Benchmarks.Planning;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>A plan against the hand-written loop. Both must give the same verdicts, order and codes before anything is measured.</summary>
internal static class PlanRatios
{
    // Design section 10: under 20 us where compiled rules reach 14 us at worst.
    private const double Goal = 1.4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(16);

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        await Task.CompletedTask;
        var ratios = Measure(PlanCase.Synthetic(), 200)
            .Concat(Measure(PlanCase.Conditional(), 200))
            .Concat(Measure(PlanCase.Shipped(), 4000))
            .Append(PlanGrowth.Measure())
            .Concat(PlanThreads.Measure());
        foreach (var ratio in ratios)
        {
            yield return ratio;
        }
    }

    private static IEnumerable<Ratio> Measure(PlanCase plan, int times)
    {
        var byHand = new HandWrittenPlanner(plan.Context);
        var first = byHand.Plan(plan.Request, plan.Context);
        first.ThrowIfDifferent(RoutePlanner.Plan(plan.Request, plan.Context));

        void Planner()
        {
            for (var i = 0; i < times; i++)
            {
                RoutePlanner.Plan(plan.Request, plan.Context);
            }
        }

        void Loop()
        {
            for (var i = 0; i < times; i++)
            {
                byHand.Plan(plan.Request, plan.Context);
            }
        }

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp)
        {
            Planner();
            Loop();
        }

        List<(Usage Planner, Usage Loop)> rounds = [];
        while (rounds.Count < 9 || (clock.Elapsed < Limit && rounds.Count < 301))
        {
            var planner = Usage.Of(Planner);
            rounds.Add((planner, Usage.Of(Loop)));
        }

        double Low(Func<(Usage Planner, Usage Loop), double> read) => Ratio.LowerQuartile(rounds.Select(read));
        var comment = string.Create(
            CultureInfo.InvariantCulture,
            $"{Low(r => r.Planner.Cpu.TotalMicroseconds / times):0.0} us a plan against {Low(r => r.Loop.Cpu.TotalMicroseconds / times):0.0}, {first.EligibleCount} eligible");
        yield return new Ratio($"plan.{plan.Name}", Low(static r => r.Planner.Cpu.TotalMicroseconds) / Low(static r => r.Loop.Cpu.TotalMicroseconds), Goal, Comment: comment);
        comment = string.Create(
            CultureInfo.InvariantCulture,
            $"{Low(r => r.Planner.Bytes / 1024.0 / times):0.0} KiB a plan against {Low(r => r.Loop.Bytes / 1024.0 / times):0.0}");
        yield return new Ratio($"plan.{plan.Name}.alloc", Low(static r => r.Planner.Bytes) / Low(static r => r.Loop.Bytes), Goal, Comment: comment);
    }
}
