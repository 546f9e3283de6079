namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>How a provider behaves for the time being.</summary>
internal enum Weather
{
    Fair,
    Outage,
    Throttled,
    LosesAnswers,
    KeyRefused,
    Slow,
    Picky,
}
