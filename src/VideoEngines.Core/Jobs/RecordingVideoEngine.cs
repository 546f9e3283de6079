namespace VideoEngines.Jobs;

/// <summary>
/// The outermost fixed layer: writes the attempt down before anything is sent and the handle as soon as there is one, looks for the job when a submit had no answer, and reports every
/// observation to the tracker.
/// </summary>
internal sealed class RecordingVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly VideoJobTracker _tracker;
    private readonly JobKeyGate _jobKeys;
    private readonly TimeProvider _timeProvider;

    public RecordingVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, VideoJobTracker tracker, JobKeyGate jobKeys, TimeProvider timeProvider)
        : base(innerEngine)
    {
        _engineId = engineId;
        _tracker = tracker;
        _jobKeys = jobKeys;
        _timeProvider = timeProvider;
    }

    public override Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new VideoSubmitOptions();
        var attempt = options is { AttemptId: not null, IsJobKeyChecked: true }
            ? options
            : options with { AttemptId = options.AttemptId ?? AttemptIds.New(_timeProvider), IsJobKeyChecked = true };
        return options is { JobKey: { } jobKey, IsJobKeyChecked: false }
            ? SubmitOnceAsync(jobKey, request, attempt, cancellationToken)
            : SubmitAttemptAsync(request, attempt, cancellationToken);
    }

    public override async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var known = await CompleteAsync(handle, cancellationToken).ConfigureAwait(false);
        VideoJobStatus status;
        try
        {
            status = await base.GetStatusAsync(known, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.NotFound && known.ProviderJobId is not null)
        {
            if (await _tracker.ObserveMissingAsync(known, cancellationToken).ConfigureAwait(false) is { } ended)
            {
                return ended;
            }

            throw;
        }

        return await _tracker.ObserveAsync(known, status, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var known = new VideoJobHandle[handles.Count];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = await CompleteAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        var statuses = new VideoJobStatus[known.Length];
        IReadOnlyList<VideoJobStatus> read;
        try
        {
            read = await base.GetStatusesAsync(known, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.NotFound && known.Length > 1)
        {
            // One job that is gone must not hide the others.
            for (var i = 0; i < known.Length; i++)
            {
                statuses[i] = await GetStatusAsync(known[i], cancellationToken).ConfigureAwait(false);
            }

            return statuses;
        }

        for (var i = 0; i < known.Length; i++)
        {
            statuses[i] = await _tracker.ObserveAsync(known[i], read[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses;
    }

    public override async Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var known = await CompleteAsync(handle, cancellationToken).ConfigureAwait(false);
        var outcome = await base.CancelAsync(known, cancellationToken).ConfigureAwait(false);
        if (outcome is VideoCancelOutcome.Cancelled or VideoCancelOutcome.TooLate)
        {
            await ObserveEndAsync(known, outcome, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    public override async Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return await base.OpenContentAsync(await CompleteAsync(handle, cancellationToken).ConfigureAwait(false), output, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var found = await base.FindAsync(attempt, cancellationToken).ConfigureAwait(false);
        if (found.Handle is { } handle && await _tracker.FindAsync(attempt.AttemptId, cancellationToken).ConfigureAwait(false) is { } record)
        {
            await _tracker.AcceptedAsync(record, handle).ConfigureAwait(false);
        }

        return found;
    }

    private Task<VideoJobHandle> SubmitOnceAsync(string jobKey, VideoRequest request, VideoSubmitOptions attempt, CancellationToken cancellationToken) =>
        _jobKeys.RunAsync(jobKey, request, attempt, () => SubmitAttemptAsync(request, attempt, cancellationToken), cancellationToken);

    private async Task<VideoJobHandle> SubmitAttemptAsync(VideoRequest request, VideoSubmitOptions options, CancellationToken cancellationToken)
    {
        var (record, isNew) = await _tracker.BeginAsync(request, options, _engineId, cancellationToken).ConfigureAwait(false);
        if (!isNew)
        {
            return _jobKeys.Answer(record, request, options) ?? throw Rejected(record);
        }

        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            await _tracker.AcceptedAsync(record, handle).ConfigureAwait(false);
            return handle;
        }
        catch (Exception exception)
        {
            var outcome = SubmitOutcome.Of(exception);
            switch (outcome.Kind)
            {
                case SubmitOutcome.Kinds.Accepted:
                    await _tracker.AcceptedAsync(record, outcome.Handle!).ConfigureAwait(false);
                    throw;
                case SubmitOutcome.Kinds.Rejected:
                    await TryRejectAsync(record, exception).ConfigureAwait(false);
                    throw;
                default:
                    var unknown = outcome.Handle ?? VideoJobTracker.HandleOf(record);
                    await _tracker.UnknownAsync(record, unknown, SubmitOutcome.PreparationCostOf(exception)).ConfigureAwait(false);
                    if (await TryFindAsync(record, unknown).ConfigureAwait(false) is { } handle)
                    {
                        return cancellationToken.IsCancellationRequested
                            ? throw new VideoCanceledException($"{_engineId}: the submit was cancelled, but the job was accepted. Watch or cancel it with the handle.", handle, cancellationToken, exception)
                            : handle;
                    }

                    if (exception is IVideoJobError { Handle: not null })
                    {
                        throw;
                    }

                    throw new SubmitOutcomeUnknownException(
                        $"{_engineId} failed with {exception.GetType().Name}, which does not prove that no job was bought. Do not submit again: watch the handle, or look at the provider.", unknown, exception);
            }
        }
    }

    private static VideoSubmitRejectedException Rejected(VideoJobRecord record) => new($"The attempt '{record.AttemptId}' was refused before: {record.RejectedBecause} Use a new attempt id to try again.")
    {
        EngineId = record.EngineId,
        Kind = record.RejectedAs ?? VideoErrorKind.Unknown,
    };

    /// <summary>The record and its release are retried later when the store fails now; the refusal itself must reach the caller.</summary>
    private async ValueTask TryRejectAsync(VideoJobRecord record, Exception exception)
    {
        try
        {
            var kind = exception is VideoEngineException { Kind: var known } ? known : VideoErrorKind.Unknown;
            await _tracker.RejectAsync(record, kind, exception.Message, SubmitOutcome.PreparationCostOf(exception), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception stored) when (!ReferenceEquals(stored, exception))
        {
            _tracker.LogNotStored(stored, record.AttemptId);
        }
    }

    private async ValueTask<VideoJobHandle?> TryFindAsync(VideoJobRecord record, VideoJobHandle unknown)
    {
        try
        {
            var found = await base.FindAsync(unknown, CancellationToken.None).ConfigureAwait(false);
            if (found?.Handle is not { } handle)
            {
                return null;
            }

            await _tracker.AcceptedAsync(record, handle).ConfigureAwait(false);
            return handle;
        }
        catch (Exception exception)
        {
            _tracker.LogFindFailed(exception, record.AttemptId);
            return null;
        }
    }

    /// <summary>The store may know more of a job than a handle from before it was found.</summary>
    private async ValueTask<VideoJobHandle> CompleteAsync(VideoJobHandle handle, CancellationToken cancellationToken) =>
        handle.ProviderJobId is null && await _tracker.FindAsync(handle.AttemptId, cancellationToken).ConfigureAwait(false) is { Handle.ProviderJobId: { } jobId }
            ? handle with { ProviderJobId = jobId }
            : handle;

    /// <summary>After a cancel the provider's own word is wanted: it tells the cost. A job that is gone by now was cancelled, at an unknown cost.</summary>
    private async ValueTask ObserveEndAsync(VideoJobHandle handle, VideoCancelOutcome outcome, CancellationToken cancellationToken)
    {
        VideoJobStatus? status = null;
        try
        {
            status = await base.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.NotFound && outcome == VideoCancelOutcome.Cancelled)
        {
            status = new VideoJobStatus { State = VideoJobState.Cancelled, RawStatus = "deleted" };
        }
        catch (VideoEngineException exception)
        {
            _tracker.LogFindFailed(exception, handle.AttemptId);
        }

        if (status is not null)
        {
            await _tracker.ObserveAsync(handle, status, cancellationToken).ConfigureAwait(false);
        }
    }
}
