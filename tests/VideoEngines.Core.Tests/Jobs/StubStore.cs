using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>A store in memory whose database can be away.</summary>
internal sealed class StubStore : IVideoJobStore
{
    private readonly InMemoryVideoJobStore _store = new();

    public bool Fails { get; set; }

    public ValueTask<VideoJobAddition> AddAsync(VideoJobRecord record, CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return _store.AddAsync(record, cancellationToken);
    }

    public ValueTask<VideoJobRecord?> FindAsync(string attemptId, CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return _store.FindAsync(attemptId, cancellationToken);
    }

    public ValueTask<VideoJobRecord?> FindByJobKeyAsync(string jobKey, CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return _store.FindByJobKeyAsync(jobKey, cancellationToken);
    }

    public ValueTask<bool> TryUpdateAsync(VideoJobRecord record, CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return _store.TryUpdateAsync(record, cancellationToken);
    }

    public IAsyncEnumerable<VideoJobRecord> ListUnfinishedAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfAway();
        return _store.ListUnfinishedAsync(cancellationToken);
    }

    private void ThrowIfAway()
    {
        if (Fails)
        {
            throw new IOException("The job store is away.");
        }
    }
}
