namespace VideoEngines.Routing;

/// <summary>
/// Watches the life of the engines in use: those that jobs were sent to lately, and those that a policy names by their whole id. <c>AddVideoEngines</c> registers it. Engines whose base address
/// is overridden (an emulator, a private gateway) have a life of their own and are not reported.
/// </summary>
/// <remarks>Thread-safe. Costs nothing and sends nothing to a provider. What it has seen is the memory of one process; <see cref="CheckAsync"/> adds what the job store still has under way.</remarks>
public interface ILifecycleMonitor
{
    /// <summary>Reports from memory, without I/O: fit for a health check.</summary>
    /// <returns>The report.</returns>
    LifecycleReport GetReport();

    /// <summary>Looks at the unfinished jobs in the store, reports, and tells the log and every <see cref="ILifecycleObserver"/> of notices that are due today. Call it once a day, and at the start.</summary>
    /// <param name="cancellationToken">Cancels the look at the store.</param>
    /// <returns>The report.</returns>
    ValueTask<LifecycleReport> CheckAsync(CancellationToken cancellationToken = default);
}
