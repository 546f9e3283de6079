using System.Globalization;

namespace VideoEngines.Simulation.Routing;

/// <summary><c>routing --seeds n --start s</c>: runs of the router over scripted engines, faults and crashes; one line at the end, and one per broken law.</summary>
internal static class RoutingCommand
{
    private const int MostPrinted = 20;

    public static int Run(SimulationSeeds seeds, TextWriter output, TextWriter errors)
    {
        long decisions = 0;
        var violations = 0;
        for (var i = 0; i < seeds.Count; i++)
        {
            var result = RoutingRun.Make(seeds.Start + i);
            decisions += result.Decisions;
            foreach (var violation in result.Violations)
            {
                if (violations++ < MostPrinted)
                {
                    errors.WriteLine(violation);
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seeds.Count} seeds, {decisions} decisions, {violations} violations"));
        return violations == 0 ? 0 : 1;
    }
}
