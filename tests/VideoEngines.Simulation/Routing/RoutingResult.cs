namespace VideoEngines.Simulation.Routing;

/// <summary>What a run brought.</summary>
/// <param name="Decisions">How often the router had to choose.</param>
/// <param name="Violations">The laws that were broken.</param>
/// <param name="Trace">What happened, one line each; the same for every run of a seed.</param>
internal sealed record RoutingResult(int Decisions, IReadOnlyList<Violation> Violations, IReadOnlyList<string> Trace);
