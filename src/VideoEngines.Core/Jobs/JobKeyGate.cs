using System.Collections.Concurrent;

namespace VideoEngines.Jobs;

/// <summary>One job per job key: the same key with the same request gets the handle of the first submit, also when both arrive at the same moment.</summary>
internal sealed class JobKeyGate
{
    /// <summary>After this time a submit that never reported back is one whose process died: its outcome is unknown.</summary>
    internal static readonly TimeSpan SubmitIsOver = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, InFlight> _inFlight = new(StringComparer.Ordinal);
    private readonly VideoJobTracker _tracker;
    private readonly TimeProvider _timeProvider;

    public JobKeyGate(VideoJobTracker tracker, TimeProvider timeProvider)
    {
        _tracker = tracker;
        _timeProvider = timeProvider;
    }

    public async Task<VideoJobHandle> RunAsync(string jobKey, VideoRequest request, VideoSubmitOptions options, Func<Task<VideoJobHandle>> submit, CancellationToken cancellationToken)
    {
        var mine = new InFlight(request.Fingerprint, options.Account, options.Owner);
        while (true)
        {
            var first = _inFlight.GetOrAdd(jobKey, mine);
            if (ReferenceEquals(first, mine))
            {
                return await LeadAsync(jobKey, mine, request, options, submit, cancellationToken).ConfigureAwait(false);
            }

            ThrowIfOther(jobKey, mine, first.Fingerprint, first.Account, first.Owner);
            if (await JoinAsync(first, cancellationToken).ConfigureAwait(false) is { } handle)
            {
                return handle;
            }
        }
    }

    /// <summary>The answer that an attempt which is stored already gives to the same submit; null when it bought nothing.</summary>
    public VideoJobHandle? Answer(VideoJobRecord record, VideoRequest request, VideoSubmitOptions options)
    {
        ThrowIfOther(record.JobKey ?? record.AttemptId, new InFlight(request.Fingerprint, options.Account, options.Owner), record.Fingerprint, record.Account, record.Owner);
        return record.Phase switch
        {
            VideoAttemptPhase.Rejected => null,
            VideoAttemptPhase.Submitting when _timeProvider.GetUtcNow() - record.CreatedAt < SubmitIsOver => throw new VideoEngineException(
                $"The job '{record.JobKey ?? record.AttemptId}' is being submitted by another caller right now. Nothing more was sent; ask again in a moment.")
            {
                EngineId = record.EngineId,
                Kind = VideoErrorKind.Conflict,
                IsTransient = true,
            },
            VideoAttemptPhase.Submitting or VideoAttemptPhase.Unknown => throw new SubmitOutcomeUnknownException(
                $"It is not known whether the job '{record.JobKey ?? record.AttemptId}' was bought by its first submit. Nothing more was sent: watch the handle, or look at the provider.",
                record.Handle ?? VideoJobTracker.HandleOf(record)),
            _ => record.Handle!,
        };
    }

    private async Task<VideoJobHandle> LeadAsync(
        string jobKey, InFlight mine, VideoRequest request, VideoSubmitOptions options, Func<Task<VideoJobHandle>> submit, CancellationToken cancellationToken)
    {
        try
        {
            var record = await _tracker.FindByJobKeyAsync(jobKey, cancellationToken).ConfigureAwait(false);
            var handle = (record is null ? null : Answer(record, request, options)) ?? await submit().ConfigureAwait(false);
            Leave();
            mine.Done.SetResult(handle);
            return handle;
        }
        catch (Exception exception)
        {
            Leave();
            mine.Done.SetException(exception);
            _ = mine.Done.Task.Exception;
            throw;
        }

        // First out, then the answer: whoever is told to try next must not meet this call again.
        void Leave() => _inFlight.TryRemove(new KeyValuePair<string, InFlight>(jobKey, mine));
    }

    /// <summary>The first caller's answer; null when the first caller gave up before anything was bought, so that the next may try.</summary>
    private static async Task<VideoJobHandle?> JoinAsync(InFlight first, CancellationToken cancellationToken)
    {
        try
        {
            return await first.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new VideoCanceledException("The wait for another caller's submit of the same job was cancelled; this call sent nothing.", null, cancellationToken, exception);
            }

            return exception is not IVideoJobError { Handle: { } handle } ? null
                : handle.ProviderJobId is not null ? handle
                : throw new SubmitOutcomeUnknownException("It is not known whether the job was bought by its first submit, which was cancelled. Nothing more was sent: watch the handle.", handle, exception);
        }
    }

    private static void ThrowIfOther(string jobKey, InFlight mine, string? fingerprint, string? account, string? owner)
    {
        var field = fingerprint is not null && !string.Equals(mine.Fingerprint, fingerprint, StringComparison.Ordinal) ? "request"
            : !string.Equals(mine.Account, account, StringComparison.Ordinal) ? "account"
            : !string.Equals(mine.Owner, owner, StringComparison.Ordinal) ? "owner"
            : null;
        if (field is not null)
        {
            throw new VideoEngineException($"The job key '{jobKey}' was used before with another {field}. Nothing was sent. Use a new key for a new job.") { Kind = VideoErrorKind.Conflict };
        }
    }

    private sealed record InFlight(string Fingerprint, string? Account, string? Owner)
    {
        public TaskCompletionSource<VideoJobHandle> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
