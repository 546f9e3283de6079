using VideoEngines.Jobs;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>The job store as one host process sees it, which can die at each write.</summary>
internal sealed class MortalJobStore(IVideoJobStore inner, HostLife life, Dice dice) : IVideoJobStore
{
    public ValueTask<VideoJobAddition> AddAsync(VideoJobRecord record, CancellationToken cancellationToken = default) =>
        life.MoveAsync(dice.Chance(50), () => inner.AddAsync(record, cancellationToken));

    public ValueTask<VideoJobRecord?> FindAsync(string attemptId, CancellationToken cancellationToken = default) => inner.FindAsync(attemptId, cancellationToken);

    public ValueTask<VideoJobRecord?> FindByJobKeyAsync(string jobKey, CancellationToken cancellationToken = default) => inner.FindByJobKeyAsync(jobKey, cancellationToken);

    public ValueTask<bool> TryUpdateAsync(VideoJobRecord record, CancellationToken cancellationToken = default) =>
        life.MoveAsync(dice.Chance(50), () => inner.TryUpdateAsync(record, cancellationToken));

    public IAsyncEnumerable<VideoJobRecord> ListUnfinishedAsync(CancellationToken cancellationToken = default) => inner.ListUnfinishedAsync(cancellationToken);
}
