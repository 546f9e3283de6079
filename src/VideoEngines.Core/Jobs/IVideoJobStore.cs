namespace VideoEngines.Jobs;

/// <summary>Keeps attempts, so that no paid job is forgotten. Implementations are thread-safe; every call can be repeated.</summary>
public interface IVideoJobStore
{
    /// <summary>
    /// Adds an attempt, unless one with the same <see cref="VideoJobRecord.AttemptId"/> exists, or one with the same <see cref="VideoJobRecord.JobKey"/> that was not rejected.
    /// Both checks and the addition are one step.
    /// </summary>
    /// <param name="record">The attempt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record as stored, and whether this call added it.</returns>
    /// <exception cref="VideoEngineException">The store is full of unfinished jobs; nothing was added.</exception>
    ValueTask<VideoJobAddition> AddAsync(VideoJobRecord record, CancellationToken cancellationToken = default);

    /// <summary>Reads an attempt.</summary>
    /// <param name="attemptId">The attempt's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record, or <see langword="null"/>.</returns>
    ValueTask<VideoJobRecord?> FindAsync(string attemptId, CancellationToken cancellationToken = default);

    /// <summary>Reads the newest attempt of a job.</summary>
    /// <param name="jobKey">The caller's key of the job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The record, or <see langword="null"/>.</returns>
    ValueTask<VideoJobRecord?> FindByJobKeyAsync(string jobKey, CancellationToken cancellationToken = default);

    /// <summary>Stores a changed record if nobody changed it meanwhile.</summary>
    /// <param name="record">The changed record, with the version that it was read with.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="true"/> when it was stored; <see langword="false"/> when the version no longer matches: read again and decide again.</returns>
    ValueTask<bool> TryUpdateAsync(VideoJobRecord record, CancellationToken cancellationToken = default);

    /// <summary>Lists attempts that have not ended, or whose credits are not settled, oldest first.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The records.</returns>
    IAsyncEnumerable<VideoJobRecord> ListUnfinishedAsync(CancellationToken cancellationToken = default);
}
