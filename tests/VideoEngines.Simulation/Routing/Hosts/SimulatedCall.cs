using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>A submit that a caller of the router waits for.</summary>
/// <param name="Job">The job.</param>
/// <param name="Task">The call.</param>
/// <param name="Stop">Lets the caller give up.</param>
/// <param name="IsSecond">Whether another call of the same job was going on when it began.</param>
internal sealed record SimulatedCall(SimulatedJob Job, Task<VideoJobHandle> Task, CancellationTokenSource Stop, bool IsSecond)
{
    /// <summary>What a call that has ended has thrown; null when it got a handle.</summary>
    public async Task<Exception?> ErrorAsync()
    {
        try
        {
            await Task;
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
