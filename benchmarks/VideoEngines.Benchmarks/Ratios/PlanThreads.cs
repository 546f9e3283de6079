using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoEngines.Benchmarks.Planning;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>
/// 64 threads that plan, each with the health of the moment: against one thread on each core, and while health changes against the same threads while it does not. Plans per second of the clock,
/// for a thread that waits for a lock uses no CPU.
/// </summary>
internal static class PlanThreads
{
    private const int Threads = 64;
    private const int Rounds = 15;
    private const int ChangesPerSecond = 1000;
    private const double Goal = 0.9;
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(400);

    public static IEnumerable<Ratio> Measure()
    {
        var plan = PlanCase.Synthetic();
        var health = new EngineHealthMonitor(Options.Create(new RoutingHealthOptions()), [], TimeProvider.System, NullLogger<EngineHealthMonitor>.Instance);
        Change(health, plan, 0, 16);
        List<(double PerCore, double Idle, double Changing)> rounds = [];
        for (var round = 0; round < Rounds + 1; round++)
        {
            var measured = (PlansPerSecond(plan, health, Environment.ProcessorCount, false), PlansPerSecond(plan, health, Threads, false), PlansPerSecond(plan, health, Threads, true));
            if (round > 0)
            {
                rounds.Add(measured);
            }
        }

        var (perCore, idle, changing) = (Best(static r => r.PerCore), Best(static r => r.Idle), Best(static r => r.Changing));
        yield return new Ratio("plan.threads", idle / perCore, Goal, AtLeast: true, Text($"{idle:0} plans a second with {Threads} threads against {perCore:0} with one for each of {Environment.ProcessorCount} cores"));
        yield return new Ratio("plan.threads.health", changing / idle, Goal, AtLeast: true, Text($"{changing:0} plans a second while health changes {ChangesPerSecond} times a second against {idle:0}"));

        // Whatever else runs only takes away from what is measured.
        double Best(Func<(double PerCore, double Idle, double Changing), double> read) => -Ratio.LowerQuartile(rounds.Select(r => -read(r)));
    }

    private static double PlansPerSecond(PlanCase plan, EngineHealthMonitor health, int threads, bool changes)
    {
        using var stop = new CancellationTokenSource();
        var token = stop.Token;
        long plans = 0;
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            long mine = 0;
            while (!token.IsCancellationRequested)
            {
                RoutePlanner.Plan(plan.Request, plan.Context with { Health = health.Current });
                mine++;
            }

            Interlocked.Add(ref plans, mine);
        })).ToList();
        if (changes)
        {
            workers.Add(new Thread(() => Stream(health, plan, token)));
        }

        var started = Stopwatch.GetTimestamp();
        workers.ForEach(static w => w.Start());
        Thread.Sleep(Time);
        stop.Cancel();
        workers.ForEach(static w => w.Join());
        return plans / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Stream(EngineHealthMonitor health, PlanCase plan, CancellationToken token)
    {
        var started = Stopwatch.GetTimestamp();
        for (var done = 0; !token.IsCancellationRequested;)
        {
            var due = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * ChangesPerSecond);
            Change(health, plan, done, due - done);
            done = Math.Max(done, due);
            Thread.Sleep(1);
        }
    }

    /// <summary>Sixteen engines ask, one after the other, to be left alone for ever longer; the plans stay as they are.</summary>
    private static void Change(EngineHealthMonitor health, PlanCase plan, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var busy = new VideoSubmitRejectedException("busy") { Kind = VideoErrorKind.RateLimited, RetryAfter = TimeSpan.FromHours(1) };
            health.Refused(plan.Context.Catalog.Offers[i % 16 * 12].Id, null, null, busy, TimeProvider.System.GetUtcNow());
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
