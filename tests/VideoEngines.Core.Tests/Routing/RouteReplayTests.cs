using System.Text.Json;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

public class RouteReplayTests
{
    private static readonly RouteContext Before = PlanCase.Context(TestCatalog.Offer("a/m"), TestCatalog.Offer("b/m", usdPerSecond: 0.02m));

    private static readonly RouteContext After = PlanCase.Context(
        TestCatalog.Offer("a/m", static c => c with { Durations = c.Durations! with { Maximum = TimeSpan.FromSeconds(5) } }),
        TestCatalog.Offer("b/m", static c => c with { Seed = new() }, usdPerSecond: 0.02m),
        TestCatalog.Offer("c/m", static c => c with { Durations = c.Durations! with { Minimum = TimeSpan.FromSeconds(60), Maximum = TimeSpan.FromSeconds(60) } }));

    private static readonly VideoRequest[] Requests =
    [
        new("a secret boat") { Duration = TimeSpan.FromSeconds(5) },
        new("a secret boat") { Duration = TimeSpan.FromSeconds(10) },
        new("a secret boat") { Duration = TimeSpan.FromSeconds(10), Seed = 1 },
        new("a secret boat") { Duration = TimeSpan.FromSeconds(60) },
        new("a secret boat") { Duration = TimeSpan.FromSeconds(90) },
    ];

    [Fact]
    public void Run_OtherCatalog_TellsWhatBecomesOfEach() => Assert.Equal(
        [RouteReplayChange.None, RouteReplayChange.OtherEngine, RouteReplayChange.NewlyImpossible, RouteReplayChange.NewlyPossible, RouteReplayChange.Impossible],
        RouteReplay.Run(Requests, Before, After).Select(static item => item.Change));

    [Fact]
    public void Run_NewlyImpossible_SaysWhy()
    {
        var item = RouteReplay.Run(Requests, Before, After).ElementAt(2);

        Assert.Equal(("a/m", null), (item.EngineBefore.ToString(), item.EngineAfter));
        Assert.Contains("5 s", item.Why, StringComparison.Ordinal);
        Assert.Null(item.UsdDifference);
    }

    [Fact]
    public void Run_Always_ReadsOneRequestAtATime()
    {
        var read = 0;
        var items = RouteReplay.Run(Requests.Select(Count), Before, After);

        _ = items.First();

        Assert.Equal(1, read);

        VideoRequest Count(VideoRequest request)
        {
            read++;
            return request;
        }
    }

    [Fact]
    public void Report_OtherCatalog_AddsUp()
    {
        var report = RouteReplay.Report(Requests, Before, After);

        Assert.Equal((5, 1, 1, 1, 1, 1), (report.Requests, report.Unchanged, report.OtherEngine, report.NewlyPossible, report.NewlyImpossible, report.Impossible));
        Assert.Equal((2, 0.15m, 0.25m, 0.10m), (report.Compared, report.UsdBefore, report.UsdAfter, report.UsdDifference));
        Assert.Equal([1L, 2L, 3L], report.Changed.Select(static item => item.Index));
    }

    [Fact]
    public void Report_MoreThanListed_StillCountsAll()
    {
        var report = RouteReplay.Report(Requests, Before, After, maxListed: 1);

        Assert.Equal((1, 2, 1), (report.Changed.Count, report.NotListed, report.NewlyPossible));
        Assert.Contains("... and 2 more", report.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToTable_Always_EndsWithTheTotals() => Assert.Equal(
        "5 requests: 1 unchanged, 1 to another engine, 1 newly possible, 1 newly impossible, 1 impossible as before; 0.25 USD instead of 0.15 USD (+0.10) over 2 with known prices.",
        RouteReplay.Report(Requests, Before, After).ToTable().TrimEnd().Split('\n')[^1]);

    [Fact]
    public void ToJson_Always_HoldsNoPrompt()
    {
        var text = RouteReplay.Report(Requests, Before, After).ToJson();
        using var json = JsonDocument.Parse(text);

        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal((1, "0.1"), (json.RootElement.GetProperty("schemaVersion").GetInt32(), json.RootElement.GetProperty("usdDifference").GetRawText()));
        Assert.Equal("other-engine", json.RootElement.GetProperty("changed")[0].GetProperty("change").GetString());
    }
}
