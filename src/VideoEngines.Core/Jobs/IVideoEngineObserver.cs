namespace VideoEngines.Jobs;

/// <summary>Is told of every transition of every job, once per process that observes it. Register implementations in dependency injection.</summary>
/// <remarks>Called while the status read waits, so be quick. An error is logged and changes nothing. Implementations are thread-safe.</remarks>
public interface IVideoEngineObserver
{
    /// <summary>Called after the transition was stored.</summary>
    /// <param name="transition">What happened.</param>
    /// <param name="cancellationToken">Cancels the work of the observer.</param>
    /// <returns>A task that ends when the observer is done.</returns>
    ValueTask OnTransitionAsync(VideoJobTransition transition, CancellationToken cancellationToken = default);
}
