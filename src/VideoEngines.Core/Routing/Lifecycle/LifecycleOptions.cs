namespace VideoEngines.Routing;

/// <summary>What <see cref="ILifecycleMonitor"/> reports.</summary>
public sealed class LifecycleOptions
{
    /// <summary>Gets or sets how long before an engine is retired or deprecated it is reported; 30 days by default. Engines that are deprecated or retired already are always reported.</summary>
    public TimeSpan WarnBefore { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets for how long an engine counts as in use after its last job was seen; 30 days by default.</summary>
    public TimeSpan InUseFor { get; set; } = TimeSpan.FromDays(30);
}
