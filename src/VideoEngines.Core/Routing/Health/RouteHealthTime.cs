namespace VideoEngines.Routing;

/// <summary>How long an engine's recent jobs took from submit to end, waiting in the provider's queue included.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Median">Half of the jobs took no longer.</param>
/// <param name="P95">19 of 20 jobs took no longer.</param>
/// <param name="Count">The jobs that were measured.</param>
public sealed record RouteHealthTime(VideoEngineId Engine, TimeSpan Median, TimeSpan P95, int Count);
