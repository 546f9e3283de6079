using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Tells the lifecycle monitor which engines have jobs. Created late, since the monitor needs parts of the app that are built after the job tracker.</summary>
internal sealed class LifecycleJobObserver(Lazy<LifecycleMonitor> monitor) : IVideoEngineObserver
{
    public ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken = default)
    {
        // A refusal is use too: an engine that is gone refuses everything.
        monitor.Value.Saw(transition.Record.EngineId);
        return ValueTask.CompletedTask;
    }
}
