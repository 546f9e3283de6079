namespace VideoEngines.Routing;

/// <summary>How an engine's recent jobs went.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Good">The submits and jobs that went well.</param>
/// <param name="Count">All that count: errors of users, refusals and cancels do not.</param>
public sealed record RouteHealthRate(VideoEngineId Engine, int Good, int Count)
{
    /// <summary>Gets the share that went well, from 0 to 1.</summary>
    public decimal Share => Count == 0 ? 1 : (decimal)Good / Count;
}
