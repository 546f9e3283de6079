using Microsoft.Extensions.Logging;

namespace VideoEngines.Jobs;

/// <summary>
/// The one place where observations (polls, cancels, finds, operators) become transitions, each of which happens once. Settlement follows from transitions and is tried again until it is done.
/// </summary>
/// <remarks>Thread-safe. Works for attempts of other processes too: a handle is all it needs.</remarks>
public sealed partial class VideoJobTracker
{
    private const int MissingReadsToExpire = 3;
    private static readonly TimeSpan MissingTimeToExpire = TimeSpan.FromMinutes(2);

    private readonly IVideoJobStore _store;
    private readonly IJobSettler? _settler;
    private readonly IVideoEngineObserver[] _observers;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<VideoJobTracker> _logger;

    internal VideoJobTracker(
        IVideoJobStore store, IJobSettler? settler, IEnumerable<IVideoEngineObserver> observers, TimeProvider timeProvider, ILogger<VideoJobTracker> logger)
    {
        _store = store;
        _settler = settler;
        _observers = [.. observers];
        _timeProvider = timeProvider;
        _logger = logger;
    }

    /// <summary>Takes in a status that a provider told. A terminal one ends the attempt and settles its credits; each happens once, however often and from wherever it is observed.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="status">The status as read.</param>
    /// <param name="cancellationToken">Cancels the work; it is then done with the next observation.</param>
    /// <returns>The status with <see cref="VideoJobStatus.Settlement"/> set. Errors of the stores never surface here: the settlement is then pending.</returns>
    public async ValueTask<VideoJobStatus> ObserveAsync(VideoJobHandle handle, VideoJobStatus status, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(status);
        try
        {
            var record = await FindOrAddAsync(handle, cancellationToken).ConfigureAwait(false);
            record = await ApplyAsync(record, (r, now) => Advance(r, handle, status, now), cancellationToken).ConfigureAwait(false);
            if (record.Phase != VideoAttemptPhase.Ended || !status.IsTerminal)
            {
                return status with { Settlement = _settler is null ? VideoSettlement.NotMetered : VideoSettlement.Pending };
            }

            return status with { Settlement = await SettleAsync(record, status, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogObserveFailed(exception, handle.AttemptId);
            return status with { Settlement = VideoSettlement.Pending };
        }
    }

    /// <summary>
    /// Takes in that the provider does not know the job. After three such answers over two minutes the job counts as expired, which keeps its credits held for a decision; before, nothing changes.
    /// </summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The status to go on with, or <see langword="null"/> when it is too early to tell.</returns>
    public async ValueTask<VideoJobStatus?> ObserveMissingAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var record = await FindOrAddAsync(handle, cancellationToken).ConfigureAwait(false);
        if (record.Status is { } ended)
        {
            return ended with { Settlement = record.Settlement };
        }

        var now = _timeProvider.GetUtcNow();
        record = await ApplyAsync(record, (r, changedAt) => r with { MissingSince = r.MissingSince ?? now, MissingReads = r.MissingReads + 1, UpdatedAt = changedAt }, cancellationToken).ConfigureAwait(false);
        if (record.MissingReads < MissingReadsToExpire || now - record.MissingSince < MissingTimeToExpire)
        {
            return null;
        }

        var status = new VideoJobStatus
        {
            State = VideoJobState.Expired,
            RawStatus = "not-found",
            FailureKind = VideoErrorKind.NotFound,
            FailureMessage = "The provider no longer knows the job.",
        };
        return await ObserveAsync(handle, status, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An operator's word about an attempt whose submit had no answer.</summary>
    /// <param name="attemptId">The attempt.</param>
    /// <param name="providerJobId">The provider's job id when the job was found to exist; <see langword="null"/> when it was found that no job exists, which releases the credits.</param>
    /// <param name="evidence">How that is known; kept in the ledger.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The record after.</returns>
    /// <exception cref="InvalidOperationException">The attempt is not known, its outcome is not unknown, or its submit may still be on its way.</exception>
    public async ValueTask<VideoJobRecord> ResolveUnknownAsync(string attemptId, string? providerJobId, string evidence, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(attemptId);
        ArgumentException.ThrowIfNullOrWhiteSpace(evidence);
        var record = await _store.FindAsync(attemptId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The job store has no attempt '{attemptId}'.");
        if (record.Phase is not (VideoAttemptPhase.Unknown or VideoAttemptPhase.Submitting))
        {
            throw new InvalidOperationException($"The outcome of attempt '{attemptId}' is not unknown: it is {record.Phase}.");
        }

        if (providerJobId is not null)
        {
            return await ApplyAsync(
                record,
                (r, now) => r with { Phase = VideoAttemptPhase.Accepted, Handle = (r.Handle ?? HandleOf(r)) with { ProviderJobId = providerJobId }, UpdatedAt = now },
                cancellationToken).ConfigureAwait(false);
        }

        if (record.Phase == VideoAttemptPhase.Submitting && _timeProvider.GetUtcNow() - record.CreatedAt < JobKeyGate.SubmitIsOver)
        {
            throw new InvalidOperationException($"Attempt '{attemptId}' may be on its way right now: its job can still be accepted. Decide {JobKeyGate.SubmitIsOver.TotalMinutes} minutes after its start.");
        }

        return await RejectAsync(record, VideoErrorKind.Unknown, evidence, record.PreparationCost, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tries again to settle what could not be settled before, e.g. because the ledger could not be reached.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The number of attempts settled.</returns>
    public async Task<int> SettlePendingAsync(CancellationToken cancellationToken = default)
    {
        var settled = 0;
        await foreach (var record in _store.ListUnfinishedAsync(cancellationToken).ConfigureAwait(false))
        {
            var settlement = await SettleAgainAsync(record, cancellationToken).ConfigureAwait(false);
            settled += settlement == VideoSettlement.Done ? 1 : 0;
        }

        return settled;
    }

    internal async ValueTask<VideoJobAddition> BeginAsync(VideoRequest request, VideoSubmitOptions options, VideoEngineId engineId, CancellationToken cancellationToken)
    {
        var now = _timeProvider.GetUtcNow();
        return await _store.AddAsync(
            new VideoJobRecord
            {
                AttemptId = options.AttemptId!,
                EngineId = engineId,
                JobKey = options.JobKey,
                Fingerprint = request.Fingerprint,
                Request = request.WithoutBytes(),
                Account = options.Account,
                Owner = options.Owner,
                Phase = VideoAttemptPhase.Submitting,
                CreatedAt = now,
                UpdatedAt = now,
            },
            cancellationToken).ConfigureAwait(false);
    }

    internal ValueTask<VideoJobRecord?> FindAsync(string attemptId, CancellationToken cancellationToken) => _store.FindAsync(attemptId, cancellationToken);

    internal ValueTask<VideoJobRecord?> FindByJobKeyAsync(string jobKey, CancellationToken cancellationToken) => _store.FindByJobKeyAsync(jobKey, cancellationToken);

    /// <summary>Stores the handle. A store that fails here must not hide a paid job: the handle goes to the caller all the same.</summary>
    internal async ValueTask AcceptedAsync(VideoJobRecord record, VideoJobHandle handle)
    {
        try
        {
            await ApplyAsync(
                record,
                (r, now) => r.Phase is VideoAttemptPhase.Ended or VideoAttemptPhase.Accepted ? r : r with { Phase = VideoAttemptPhase.Accepted, Handle = handle, UpdatedAt = now },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogHandleNotStored(exception, handle.AttemptId);
        }
    }

    internal async ValueTask UnknownAsync(VideoJobRecord record, VideoJobHandle handle, VideoCost? preparationCost)
    {
        try
        {
            await ApplyAsync(
                record,
                (r, now) => r.Phase is VideoAttemptPhase.Submitting ? r with { Phase = VideoAttemptPhase.Unknown, Handle = handle, PreparationCost = preparationCost, UpdatedAt = now } : r,
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogHandleNotStored(exception, handle.AttemptId);
        }
    }

    internal async ValueTask<VideoJobRecord> RejectAsync(VideoJobRecord record, VideoErrorKind kind, string because, VideoCost? preparationCost, CancellationToken cancellationToken)
    {
        record = await ApplyAsync(
            record,
            (r, now) => r.Phase is VideoAttemptPhase.Ended or VideoAttemptPhase.Accepted
                ? r
                : r with { Phase = VideoAttemptPhase.Rejected, RejectedAs = kind, RejectedBecause = because, PreparationCost = preparationCost, UpdatedAt = now },
            cancellationToken).ConfigureAwait(false);
        if (record.Phase == VideoAttemptPhase.Rejected)
        {
            await ReleaseAsync(record, because, cancellationToken).ConfigureAwait(false);
        }

        return record;
    }

    internal static VideoJobHandle HandleOf(VideoJobRecord record) => new()
    {
        EngineId = record.EngineId,
        AttemptId = record.AttemptId,
        JobKey = record.JobKey,
        Fingerprint = record.Fingerprint,
        Owner = record.Owner,
        SubmittedAt = record.CreatedAt,
    };

    /// <summary>A terminal status ends the attempt; a success that is seen after another end wins, for it will be charged. Nothing undoes a success.</summary>
    private static VideoJobRecord Advance(VideoJobRecord record, VideoJobHandle handle, VideoJobStatus status, DateTimeOffset now)
    {
        if (record.Status is { State: VideoJobState.Succeeded } || (record.Status is not null && status.State != VideoJobState.Succeeded))
        {
            return record;
        }

        var jobId = status.ProviderJobId ?? handle.ProviderJobId;
        var known = record.Handle ?? handle;
        if (known.ProviderJobId is null && jobId is not null)
        {
            known = known with { ProviderJobId = jobId };
        }

        if (status.IsTerminal)
        {
            // Whatever was settled before belongs to what was believed before: a refusal, or a failure that turns out to be a success.
            return record with { Phase = VideoAttemptPhase.Ended, Status = status, Settlement = VideoSettlement.Pending, Handle = known, MissingSince = null, MissingReads = 0, UpdatedAt = now };
        }

        var accepted = jobId is not null && record.Phase is VideoAttemptPhase.Submitting or VideoAttemptPhase.Unknown;
        return accepted || record.MissingReads > 0
            ? record with { Phase = jobId is not null ? VideoAttemptPhase.Accepted : record.Phase, Handle = known, MissingSince = null, MissingReads = 0, UpdatedAt = now }
            : record;
    }

    private async ValueTask<VideoJobRecord> FindOrAddAsync(VideoJobHandle handle, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(handle.AttemptId, cancellationToken).ConfigureAwait(false) is { } record)
        {
            return record;
        }

        var now = _timeProvider.GetUtcNow();
        var addition = await _store.AddAsync(
            new VideoJobRecord
            {
                AttemptId = handle.AttemptId,
                EngineId = handle.EngineId,
                Fingerprint = handle.Fingerprint,
                Owner = handle.Owner,
                Phase = handle.ProviderJobId is null ? VideoAttemptPhase.Unknown : VideoAttemptPhase.Accepted,
                Handle = handle,
                CreatedAt = handle.SubmittedAt,
                UpdatedAt = now,
            },
            cancellationToken).ConfigureAwait(false);
        return addition.Record;
    }

    /// <summary>Applies a change, which also sets the time of the change, again when another one came first. Observers hear of a changed phase from the one whose change was stored.</summary>
    private async ValueTask<VideoJobRecord> ApplyAsync(VideoJobRecord record, Func<VideoJobRecord, DateTimeOffset, VideoJobRecord> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = change(record, _timeProvider.GetUtcNow());
            if (ReferenceEquals(changed, record))
            {
                return record;
            }

            if (await _store.TryUpdateAsync(changed, cancellationToken).ConfigureAwait(false))
            {
                var stored = changed with { Version = changed.Version + 1 };
                if (stored.Phase != record.Phase || stored.Status?.State != record.Status?.State)
                {
                    await NotifyAsync(new VideoJobTransition(record.Phase, stored), cancellationToken).ConfigureAwait(false);
                }

                return stored;
            }

            record = await _store.FindAsync(record.AttemptId, cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"Attempt '{record.AttemptId}' vanished from the job store.");
        }
    }

    private async ValueTask NotifyAsync(VideoJobTransition transition, CancellationToken cancellationToken)
    {
        foreach (var observer in _observers)
        {
            try
            {
                await observer.OnTransitionAsync(transition, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                LogObserverFailed(exception, observer.GetType().Name, transition.Record.AttemptId);
            }
        }
    }

    private async ValueTask<VideoSettlement> SettleAsync(VideoJobRecord record, VideoJobStatus status, CancellationToken cancellationToken)
    {
        if (_settler is null)
        {
            await SettledAsync(record, VideoSettlement.NotMetered, null, cancellationToken).ConfigureAwait(false);
            return VideoSettlement.NotMetered;
        }

        // A status without cost never undoes a settled one; a status that ends otherwise than the record is an older truth.
        if (record.Settlement is VideoSettlement.Done or VideoSettlement.NotMetered && (status.Cost is null || status.Cost == record.SettledCost))
        {
            return record.Settlement;
        }

        var truth = record.Status is { State: VideoJobState.Succeeded } success && status.State != VideoJobState.Succeeded ? success : status;
        var settlement = await _settler.SettleAsync(record, truth, cancellationToken).ConfigureAwait(false);
        await SettledAsync(record, settlement, truth.Cost, cancellationToken).ConfigureAwait(false);
        return settlement;
    }

    /// <summary>One attempt that cannot be settled must not keep the others from it.</summary>
    private async ValueTask<VideoSettlement> SettleAgainAsync(VideoJobRecord record, CancellationToken cancellationToken)
    {
        try
        {
            return record switch
            {
                { Phase: VideoAttemptPhase.Ended, Status: { } status } => await SettleAsync(record, status, cancellationToken).ConfigureAwait(false),
                { Phase: VideoAttemptPhase.Rejected } => await ReleaseAsync(record, record.RejectedBecause ?? "rejected", cancellationToken).ConfigureAwait(false),
                _ => VideoSettlement.Pending,
            };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogObserveFailed(exception, record.AttemptId);
            return VideoSettlement.Pending;
        }
    }

    private async ValueTask<VideoSettlement> ReleaseAsync(VideoJobRecord record, string evidence, CancellationToken cancellationToken)
    {
        var settlement = VideoSettlement.NotMetered;
        if (_settler is not null)
        {
            try
            {
                settlement = await _settler.RejectAsync(record, evidence, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogReleaseFailed(exception, record.AttemptId);
                settlement = VideoSettlement.Pending;
            }
        }

        await SettledAsync(record, settlement, null, cancellationToken).ConfigureAwait(false);
        return settlement;
    }

    private async ValueTask SettledAsync(VideoJobRecord record, VideoSettlement settlement, VideoCost? cost, CancellationToken cancellationToken) =>
        await ApplyAsync(
            record,
            (r, now) => r.Settlement == settlement && (cost is null || r.SettledCost == cost)
                ? r
                : r with { Settlement = settlement, SettledCost = cost ?? r.SettledCost, UpdatedAt = now },
            cancellationToken).ConfigureAwait(false);

    [LoggerMessage(100, LogLevel.Error, "The observation of attempt {AttemptId} could not be stored or settled; it will be tried again with the next one", EventName = "ObserveFailed")]
    private partial void LogObserveFailed(Exception exception, string attemptId);

    [LoggerMessage(101, LogLevel.Critical, "The handle of attempt {AttemptId} could not be stored; the caller has it", EventName = "HandleNotStored")]
    private partial void LogHandleNotStored(Exception exception, string attemptId);

    [LoggerMessage(102, LogLevel.Warning, "Observer {Observer} failed on attempt {AttemptId}", EventName = "ObserverFailed")]
    private partial void LogObserverFailed(Exception exception, string observer, string attemptId);

    [LoggerMessage(103, LogLevel.Error, "The credits of rejected attempt {AttemptId} could not be released; it will be tried again", EventName = "ReleaseFailed")]
    private partial void LogReleaseFailed(Exception exception, string attemptId);

    [LoggerMessage(104, LogLevel.Error, "Attempt {AttemptId} was refused, but the job store could not be told", EventName = "RejectionNotStored")]
    internal partial void LogNotStored(Exception exception, string attemptId);

    [LoggerMessage(105, LogLevel.Warning, "Looking at attempt {AttemptId} failed; it will be looked at again with the next read", EventName = "LookFailed")]
    internal partial void LogFindFailed(Exception exception, string attemptId);
}
