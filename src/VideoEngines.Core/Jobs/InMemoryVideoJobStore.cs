using System.Runtime.CompilerServices;

namespace VideoEngines.Jobs;

/// <summary>Keeps attempts in memory: for tests, samples and hosts that keep handles themselves. Lost with the process.</summary>
/// <remarks>Bounded: ended and settled attempts make room for new ones, oldest first; unfinished ones are never dropped. Thread-safe.</remarks>
public sealed class InMemoryVideoJobStore : IVideoJobStore
{
    /// <summary>The number of attempts kept by default.</summary>
    public const int DefaultCapacity = 100_000;

    private readonly Lock _lock = new();
    private readonly int _capacity;
    private readonly Dictionary<string, VideoJobRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _attemptByJobKey = new(StringComparer.Ordinal);
    private readonly Queue<string> _finished = new();

    /// <summary>Initializes the store.</summary>
    /// <param name="capacity">The number of attempts to keep, from 1.</param>
    public InMemoryVideoJobStore(int capacity = DefaultCapacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <summary>Gets the number of attempts kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _records.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<VideoJobAddition> AddAsync(VideoJobRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_lock)
        {
            if (_records.TryGetValue(record.AttemptId, out var existing)
                || (record.JobKey is not null
                    && _attemptByJobKey.TryGetValue(record.JobKey, out var attemptId)
                    && _records.TryGetValue(attemptId, out existing)
                    && existing.Phase != VideoAttemptPhase.Rejected))
            {
                return ValueTask.FromResult(new VideoJobAddition(existing, false));
            }

            MakeRoom();
            var added = record with { Version = 1 };
            _records.Add(added.AttemptId, added);
            if (added.JobKey is not null)
            {
                _attemptByJobKey[added.JobKey] = added.AttemptId;
            }

            if (IsFinished(added))
            {
                _finished.Enqueue(added.AttemptId);
            }

            return ValueTask.FromResult(new VideoJobAddition(added, true));
        }
    }

    /// <inheritdoc/>
    public ValueTask<VideoJobRecord?> FindAsync(string attemptId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_records.GetValueOrDefault(attemptId));
        }
    }

    /// <inheritdoc/>
    public ValueTask<VideoJobRecord?> FindByJobKeyAsync(string jobKey, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_attemptByJobKey.TryGetValue(jobKey, out var attemptId) ? _records.GetValueOrDefault(attemptId) : null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryUpdateAsync(VideoJobRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        lock (_lock)
        {
            if (!_records.TryGetValue(record.AttemptId, out var stored) || stored.Version != record.Version)
            {
                return ValueTask.FromResult(false);
            }

            _records[record.AttemptId] = record with { Version = stored.Version + 1 };
            if (IsFinished(record) && !IsFinished(stored))
            {
                _finished.Enqueue(record.AttemptId);
            }

            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<VideoJobRecord> ListUnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        VideoJobRecord[] unfinished;
        lock (_lock)
        {
            unfinished = [.. _records.Values.Where(static r => !IsFinished(r)).OrderBy(static r => r.CreatedAt)];
        }

        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var record in unfinished)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    private static bool IsFinished(VideoJobRecord record) =>
        record.Phase is VideoAttemptPhase.Rejected or VideoAttemptPhase.Ended && record.Settlement is VideoSettlement.Done or VideoSettlement.NotMetered;

    private void MakeRoom()
    {
        while (_records.Count >= _capacity)
        {
            if (!_finished.TryDequeue(out var attemptId))
            {
                throw new VideoEngineException(
                    $"The in-memory job store holds {_capacity} unfinished jobs, its limit. Nothing was bought. Wait for jobs to end, raise the capacity, or use a job store with a database.")
                {
                    Kind = VideoErrorKind.ConcurrencyLimited,
                    IsTransient = true,
                };
            }

            if (_records.TryGetValue(attemptId, out var record) && IsFinished(record))
            {
                _records.Remove(attemptId);
                if (record.JobKey is not null && _attemptByJobKey.GetValueOrDefault(record.JobKey) == attemptId)
                {
                    _attemptByJobKey.Remove(record.JobKey);
                }
            }
        }
    }
}
