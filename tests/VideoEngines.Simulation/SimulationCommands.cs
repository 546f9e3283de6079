using VideoEngines.Simulation.Routing;

namespace VideoEngines.Simulation;

/// <summary>The commands of this program, one folder each.</summary>
internal static class SimulationCommands
{
    /// <summary>The exit code for arguments that make no sense.</summary>
    public const int BadArguments = 2;

    private static readonly (string Name, Func<SimulationSeeds, TextWriter, TextWriter, int> Run)[] Commands =
    [
        ("routing", RoutingCommand.Run),
    ];

    /// <returns>0 when every law was kept, 1 when one was broken, <see cref="BadArguments"/> for bad arguments.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        var command = Array.Find(Commands, c => args.Length > 0 && c.Name == args[0]);
        if (command.Run is null)
        {
            errors.WriteLine($"Give a command: {string.Join(", ", Commands.Select(static c => c.Name))}; for example: routing --seeds 1000 --start 0.");
            return BadArguments;
        }

        if (SimulationSeeds.TryParse(args.AsSpan(1), out var seeds, out var problem))
        {
            return command.Run(seeds, output, errors);
        }

        errors.WriteLine(problem);
        return BadArguments;
    }
}
