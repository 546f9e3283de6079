using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Benchmarks.Jobs;
using VideoEngines.Metering;
using VideoEngines.Providers.Kling;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>
/// A whole job (submit, two polls, download of 64 KiB) against the hand-written client: CPU time and allocated bytes of this process. The clients take turns in every round, and the
/// lower quartiles of the rounds are compared.
/// </summary>
internal static class JobRatios
{
    private const string Key = "benchmark";
    private const int JobsPerRound = 25;
    private const int MostRounds = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(52);

    // Renders take 400 to 600 ms of wall time: long enough for the first poll to come before their end.
    private static readonly TimeSpan LongestRender = TimeSpan.FromMilliseconds(650);

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var emulator = await EmulatorProcess.StartAsync("--min-video-bytes", "65536", "--queue-time", "0", "--render-time", "5", "--time-scale", "10");
        using var byHand = new HandWrittenClient(emulator.Kling, Key);
        await using var services = await StartPipelineAsync(emulator);
        JobRun baseline = JobRun.Of("hand", byHand);
        JobRun[] runs =
        [
            baseline,
            JobRun.Of("adapter", new EngineClient(new KlingV3Engine(new KlingOptions { ApiKey = Key, BaseAddress = emulator.Kling }), null)),
            JobRun.Of("pipeline", new EngineClient(services.GetRequiredService<IVideoEngine>(), new VideoSubmitOptions { Account = Key })),
        ];

        while (clock.Elapsed < WarmUp)
        {
            await WarmUpAsync(runs);
        }

        for (var round = 0; round < MostRounds && (round < 5 || clock.Elapsed < Limit); round++)
        {
            await RunAsync(runs, round, byHand);
            if (runs.All(static run => run.IsRegular))
            {
                Array.ForEach(runs, static run => run.Keep());
            }
        }

        foreach (var run in runs.Skip(1))
        {
            var (cpuGoal, allocGoal) = run.Name == "adapter" ? (1.1, 1.25) : (1.25, 1.5);
            yield return Compare(run, baseline, "cpu", cpuGoal, static usage => usage.Cpu.TotalMicroseconds / JobsPerRound, "us");
            yield return Compare(run, baseline, "alloc", allocGoal, static usage => usage.Bytes / 1024.0 / JobsPerRound, "KiB");
        }
    }

    private static async Task WarmUpAsync(JobRun[] runs)
    {
        foreach (var run in runs)
        {
            await run.SubmitAsync(JobsPerRound * 4);
        }

        await Task.Delay(LongestRender);
        foreach (var run in runs)
        {
            await run.RepeatAsync(JobsPerRound / 4, 16);
        }
    }

    private static async Task RunAsync(JobRun[] runs, int round, HandWrittenClient preparer)
    {
        for (var i = 0; i < runs.Length; i++)
        {
            await runs[(i + round) % runs.Length].SubmitAsync(JobsPerRound);
        }

        await Task.Delay(LongestRender);
        for (var i = 0; i < runs.Length; i++)
        {
            var run = runs[(i + round) % runs.Length];
            await run.PrepareAsync(preparer);
            await run.FinishAsync();
        }
    }

    private static Ratio Compare(JobRun run, JobRun baseline, string what, double goal, Func<Usage, double> read, string unit)
    {
        var mine = run.Rounds.Select(read).ToArray();
        var theirs = baseline.Rounds.Select(read).ToArray();
        var comment = string.Create(CultureInfo.InvariantCulture, $"{Ratio.LowerQuartile(mine):0.0} {unit} a job against {Ratio.LowerQuartile(theirs):0.0}, {mine.Length} rounds of {JobsPerRound} jobs");
        return new Ratio($"job.{run.Name}.{what}", Ratio.LowerQuartile(mine) / Ratio.LowerQuartile(theirs), goal, Comment: comment);
    }

    private static async Task<ServiceProvider> StartPipelineAsync(EmulatorProcess emulator)
    {
        var collection = new ServiceCollection();
        collection.AddVideoEngines()
            .AddKling(kling => (kling.ApiKey, kling.BaseAddress) = (Key, emulator.Kling))
            .AddRunway(runway => (runway.ApiKey, runway.BaseAddress) = (Key, emulator.Runway))
            .AddCredits();
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<ICreditLedger>().GrantAsync(new CreditGrant { Key = "grant", Account = Key, Amount = CreditAmount.FromCredits(10_000_000) });
        return services;
    }
}
