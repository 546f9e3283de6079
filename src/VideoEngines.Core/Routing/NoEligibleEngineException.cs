namespace VideoEngines.Routing;

/// <summary>No engine may make this video. Nothing was bought or held. <see cref="Plan"/> has the reasons of every engine.</summary>
public sealed class NoEligibleEngineException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What to change.</param>
    /// <param name="plan">The plan without a winner.</param>
    public NoEligibleEngineException(string message, RoutePlan plan)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        Kind = VideoErrorKind.NoEligibleEngine;
        WasCharged = false;
    }

    /// <summary>Gets the plan.</summary>
    public RoutePlan Plan { get; }
}
