using System.Collections.Concurrent;

namespace VideoEngines.Jobs;

/// <summary>One job per job key: the same key with the same request gets the handle of the first submit, also when both arrive at the same moment.</summary>
internal sealed class JobKeyGate
{
    /// <summary>After this time a submit that never reported back is one whose process died: its outcome is unknown.</summary>
    private static readonly TimeSpan SubmitIsOver = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, InFlight> _inFlight = new(StringComparer.Ordinal);
    private readonly VideoJobTracker _tracker;
    private readonly TimeProvider _timeProvider;

    public JobKeyGate(VideoJobTracker tracker, TimeProvider timeProvider)
    {
        _tracker = tracker;
        _timeProvider = timeProvider;
    }

    public async Task<VideoJobHandle> RunAsync(string jobKey, string fingerprint, Func<Task<VideoJobHandle>> submit, CancellationToken cancellationToken)
    {
        var mine = new InFlight(fingerprint, new TaskCompletionSource<VideoJobHandle>(TaskCreationOptions.RunContinuationsAsynchronously));
        var first = _inFlight.GetOrAdd(jobKey, mine);
        if (!ReferenceEquals(first, mine))
        {
            ThrowIfOtherRequest(jobKey, fingerprint, first.Fingerprint);
            return await JoinAsync(first, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var handle = await FindBoughtAsync(jobKey, fingerprint, cancellationToken).ConfigureAwait(false) ?? await submit().ConfigureAwait(false);
            mine.Done.SetResult(handle);
            return handle;
        }
        catch (Exception exception)
        {
            mine.Done.SetException(exception);
            _ = mine.Done.Task.Exception;
            throw;
        }
        finally
        {
            _inFlight.TryRemove(new KeyValuePair<string, InFlight>(jobKey, mine));
        }
    }

    /// <summary>The answer that an attempt which is stored already gives to the same submit; null when it bought nothing.</summary>
    public VideoJobHandle? Answer(VideoJobRecord record, string fingerprint)
    {
        ThrowIfOtherRequest(record.JobKey ?? record.AttemptId, fingerprint, record.Fingerprint);
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

    private static async Task<VideoJobHandle> JoinAsync(InFlight first, CancellationToken cancellationToken)
    {
        try
        {
            return await first.Done.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested && exception is not IVideoJobError)
        {
            throw new VideoCanceledException("The wait for another caller's submit of the same job was cancelled; this call sent nothing.", null, cancellationToken, exception);
        }
    }

    private static void ThrowIfOtherRequest(string jobKey, string fingerprint, string? stored)
    {
        if (stored is not null && !string.Equals(stored, fingerprint, StringComparison.Ordinal))
        {
            throw new VideoEngineException($"The job key '{jobKey}' was used before with another request (field: fingerprint). Nothing was sent. Use a new key for a new request.")
            {
                Kind = VideoErrorKind.Conflict,
            };
        }
    }

    private async Task<VideoJobHandle?> FindBoughtAsync(string jobKey, string fingerprint, CancellationToken cancellationToken) =>
        await _tracker.FindByJobKeyAsync(jobKey, cancellationToken).ConfigureAwait(false) is { } record ? Answer(record, fingerprint) : null;

    private sealed record InFlight(string Fingerprint, TaskCompletionSource<VideoJobHandle> Done);
}
