namespace VideoEngines.Routing;

/// <summary>What a report has changed.</summary>
/// <param name="IsChange">Whether planning is to see a difference at once.</param>
/// <param name="Paused">What was taken out, when somebody should hear of it.</param>
/// <param name="IsResumed">Whether it is back and somebody should hear of it.</param>
internal readonly record struct HealthChange(bool IsChange, RouteHealthEntry? Paused = null, bool IsResumed = false)
{
    public static HealthChange None => default;

    public static HealthChange Quiet => new(true);

    public HealthChange Or(bool isChange) => this with { IsChange = IsChange || isChange };
}
