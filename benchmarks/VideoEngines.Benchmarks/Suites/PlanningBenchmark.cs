using BenchmarkDotNet.Attributes;
using VideoEngines.Benchmarks.Planning;
using VideoEngines.Routing;

namespace VideoEngines.Benchmarks.Suites;

/// <summary>A plan over the shipped catalog, and over 200 made-up offers with 50 rules, by content class alone or by everything about a request.</summary>
[MemoryDiagnoser]
public class PlanningBenchmark
{
    private PlanCase _plan = null!;
    private HandWrittenPlanner _byHand = null!;

    [Params("shipped", "200x50", "200x50.conditions")]
    public string Catalog { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _plan = Catalog switch
        {
            "shipped" => PlanCase.Shipped(),
            "200x50" => PlanCase.Synthetic(),
            _ => PlanCase.Conditional(),
        };
        _byHand = new HandWrittenPlanner(_plan.Context);
        _byHand.Plan(_plan.Request, _plan.Context).ThrowIfDifferent(RoutePlanner.Plan(_plan.Request, _plan.Context));
    }

    [Benchmark(Baseline = true)]
    public int HandWritten() => _byHand.Plan(_plan.Request, _plan.Context).EligibleCount;

    [Benchmark]
    public int Plan() => RoutePlanner.Plan(_plan.Request, _plan.Context).EligibleCount;

    [Benchmark]
    public string? PlanAndWinner() => RoutePlanner.Plan(_plan.Request, _plan.Context).Winner?.Engine.ToString();

    [Benchmark]
    public int PlanAndAllTexts() => RoutePlanner.Plan(_plan.Request, _plan.Context).Candidates.Sum(static candidate => candidate.Reasons.Sum(static reason => reason.Describe().Length));
}
