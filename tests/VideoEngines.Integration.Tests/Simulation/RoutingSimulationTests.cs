using System.Globalization;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Simulation;
using VideoEngines.Simulation.Routing;

namespace VideoEngines.Integration.Tests.Simulation;

/// <summary>Seeded runs of the router over scripted providers, faults and crashes; and that the auditor of them sees what is wrong.</summary>
public sealed class RoutingSimulationTests
{
    private const int Seeds = 60;
    private const int SeedsPerMutant = 400;

    public static TheoryData<string> MutantNames => [.. Mutants.All.Keys];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Routing_ManySeeds_BreakNoLaw()
    {
        var results = Enumerable.Range(0, Seeds).Select(static seed => RoutingRun.Make(seed)).ToList();

        Assert.Empty(results.SelectMany(static r => r.Violations));
        Assert.InRange(results.Sum(static r => r.Decisions), 20 * Seeds, int.MaxValue);
    }

    [Fact]
    public void Routing_SameSeed_IsTheSameRun()
    {
        foreach (var seed in Enumerable.Range(7, 5))
        {
            Assert.Equal(RoutingRun.Make(seed).Trace, RoutingRun.Make(seed).Trace);
        }
    }

    [Fact]
    public void Routing_ManySeeds_MeetEverythingThatMatters()
    {
        var trace = string.Join('\n', Enumerable.Range(0, Seeds).SelectMany(static seed => RoutingRun.Make(seed).Trace));

        foreach (var part in new[] { " Refuse, ", " LoseAccepted", " LoseNothing", "the host dies", "resolved to p-", "resolved to nothing", "VideoCanceledException", "NoEligibleEngineException", "cancel Cancelled", "read Failed", "read Expired" })
        {
            Assert.Contains(part, trace, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(MutantNames))]
    public void Routing_WithAMutant_IsCaught(string mutant)
    {
        var (law, sabotage) = Mutants.All[mutant];

        var seen = Enumerable.Range(0, SeedsPerMutant).Select(seed => RoutingRun.Make(seed, sabotage)).SelectMany(static r => r.Violations).FirstOrDefault(v => v.Law == law);

        Assert.NotNull(seen);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"seed {seen.Seed}, step {seen.Step}: {law}: "), seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_AFewSeeds_PrintsOneLineAndEndsWithZero()
    {
        var (exitCode, output, errors) = await RunAsync("routing", "--seeds", "3", "--start", "5");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Matches("^3 seeds, [0-9]+ decisions, 0 violations\n$", output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Give a command: routing")]
    [InlineData("Give a command: routing", "credit")]
    [InlineData("There is no option '--seed'", "routing", "--seed", "3")]
    [InlineData("--seeds needs a whole number from 1 on", "routing", "--seeds", "0")]
    [InlineData("--start needs a whole number from 0 on", "routing", "--start")]
    [InlineData("must stay below", "routing", "--start", "2147483647")]
    public void Program_BadArguments_SaysWhatToChangeAndEndsWithTwo(string message, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(2, SimulationCommands.Run(args, output, errors));

        Assert.Empty(output.ToString());
        Assert.Contains(message, errors.ToString(), StringComparison.Ordinal);
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        var assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "VideoEngines.Simulation", new DirectoryInfo(AppContext.BaseDirectory).Name, "VideoEngines.Simulation.dll"));
        using var program = ChildProcess.Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly, .. args]);
        return await program.EndAsync(Stop);
    }
}
