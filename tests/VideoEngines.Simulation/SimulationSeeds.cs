using System.Globalization;

namespace VideoEngines.Simulation;

/// <summary>Which runs to make: as many as <paramref name="Count"/>, from <paramref name="Start"/> on.</summary>
internal readonly record struct SimulationSeeds(int Start, int Count)
{
    public const int DefaultCount = 1000;

    public static bool TryParse(ReadOnlySpan<string> args, out SimulationSeeds seeds, out string problem)
    {
        seeds = new(0, DefaultCount);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (args[i] is not ("--seeds" or "--start"))
            {
                problem = $"There is no option '{args[i]}'; known are --seeds (how many runs, from 1) and --start (the first seed, from 0).";
                return false;
            }

            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || (value == 0 && args[i] == "--seeds"))
            {
                problem = $"{args[i]} needs a whole number {(args[i] == "--seeds" ? "from 1" : "from 0")} on.";
                return false;
            }

            seeds = args[i] == "--seeds" ? seeds with { Count = value } : seeds with { Start = value };
        }

        problem = string.Empty;
        if (seeds.Start <= int.MaxValue - seeds.Count)
        {
            return true;
        }

        problem = $"--start and --seeds together must stay below {int.MaxValue}.";
        return false;
    }
}
