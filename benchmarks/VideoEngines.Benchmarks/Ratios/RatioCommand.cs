namespace VideoEngines.Benchmarks.Ratios;

/// <summary><c>ratios [group]</c>: one line per ratio, <c>name value goal ok|miss</c>. A miss is told by its line, not by the exit code.</summary>
internal static class RatioCommand
{
    private static readonly (string Name, Func<IAsyncEnumerable<Ratio>> Measure)[] Groups =
    [
        ("job", JobRatios.MeasureAsync),
        ("download", DownloadRatios.MeasureAsync),
        ("plan", PlanRatios.MeasureAsync),
    ];

    public static async Task<int> RunAsync(string[] names, TextWriter output, TextWriter errors)
    {
        if (names.Length > 1)
        {
            await errors.WriteLineAsync($"ratios takes one group; give one of: {Known()}, or none for all.");
            return 1;
        }

        var chosen = Groups.Where(group => names.Length == 0 || group.Name == names[0]).ToArray();
        if (chosen.Length == 0)
        {
            await errors.WriteLineAsync($"There is no group '{names[0]}'; give one of: {Known()}, or none for all.");
            return 1;
        }

        foreach (var (_, measure) in chosen)
        {
            await foreach (var ratio in measure())
            {
                await output.WriteLineAsync(ratio.ToString());
            }
        }

        return 0;
    }

    private static string Known() => string.Join(", ", Groups.Select(static group => group.Name));
}
