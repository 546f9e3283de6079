using VideoEngines.Http.Downloads;
using VideoEngines.Jobs;

namespace VideoEngines;

/// <summary>Whole jobs on top of the verbs of <see cref="IVideoEngine"/>. They work on any implementation, a bare mock included.</summary>
public static class VideoEngineExtensions
{
    /// <summary>Submits a job, waits for it and returns the video. Buys one job.</summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="request">What to make; a prompt converts to a request.</param>
    /// <param name="options">Who pays, how much at most, and where.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">Cancels the submit while that is free of charge, then only the waiting; the error then carries the handle.</param>
    /// <returns>The finished video.</returns>
    /// <exception cref="VideoSubmitRejectedException">Nothing was bought.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">A job may have been bought; do not submit again.</exception>
    /// <exception cref="VideoJobFailedException">The job ended without a video.</exception>
    /// <exception cref="VideoJobTimeoutException">The job did not end in time; it goes on.</exception>
    /// <exception cref="VideoCanceledException">The token was cancelled.</exception>
    public static async Task<VideoResult> GenerateAsync(
        this IVideoEngine engine, VideoRequest request, VideoSubmitOptions? options = null, VideoWaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(request);
        var handle = await engine.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
        var status = await engine.WaitAsync(handle, wait, cancellationToken).ConfigureAwait(false);
        return ToResult(engine, handle, status);
    }

    /// <summary>Waits until the job has ended, however it ends.</summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="handle">The handle of the job, from this or another process.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">Cancels the waiting, never the job.</param>
    /// <returns>The terminal status.</returns>
    /// <exception cref="VideoJobTimeoutException">The job did not end in time; it goes on.</exception>
    /// <exception cref="VideoCanceledException">The token was cancelled; the job goes on.</exception>
    public static async Task<VideoJobStatus> WaitAsync(
        this IVideoEngine engine, VideoJobHandle handle, VideoWaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        VideoJobStatus? last = null;
        await foreach (var status in engine.WatchAsync(handle, wait, cancellationToken).ConfigureAwait(false))
        {
            last = status;
        }

        return last!;
    }

    /// <summary>Reads the job's status again and again until it has ended. Errors of reading are waited out until the deadline.</summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="handle">The handle of the job, from this or another process.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">Cancels the waiting, never the job.</param>
    /// <returns>Every status read; the last one is terminal.</returns>
    /// <exception cref="VideoJobTimeoutException">The job did not end in time; it goes on.</exception>
    /// <exception cref="VideoCanceledException">The token was cancelled; the job goes on.</exception>
    public static IAsyncEnumerable<VideoJobStatus> WatchAsync(
        this IVideoEngine engine, VideoJobHandle handle, VideoWaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(handle);
        return VideoJobPoller.WatchAsync(engine, handle, wait ?? new VideoWaitOptions(), cancellationToken);
    }

    /// <summary>Saves the first output of a job that has succeeded, e.g. in another process than the one that bought it.</summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="path">The file. It appears whole or not at all; an existing one is replaced.</param>
    /// <param name="progress">Is told the bytes written so far.</param>
    /// <param name="cancellationToken">Cancels the download; nothing is left behind.</param>
    /// <returns>The status of the job.</returns>
    /// <exception cref="VideoJobFailedException">The job ended without a video.</exception>
    /// <exception cref="InvalidOperationException">The job has not ended; wait for it first.</exception>
    /// <exception cref="VideoDownloadException">The output could not be fetched, or was refused as unsafe.</exception>
    public static async Task<VideoJobStatus> SaveAsync(
        this IVideoEngine engine, VideoJobHandle handle, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var status = await engine.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        if (!status.IsTerminal)
        {
            throw new InvalidOperationException($"The job of attempt {handle.AttemptId} has not ended yet ({status.State}). Call WaitAsync first.");
        }

        if (status.State != VideoJobState.Succeeded)
        {
            throw Failed(handle, status);
        }

        await VideoSaving.SaveAsync(engine, handle, status, path, 0, progress, cancellationToken).ConfigureAwait(false);
        return status;
    }

    /// <summary>The video of a job that has ended.</summary>
    /// <exception cref="VideoJobFailedException">The job ended without a video.</exception>
    internal static VideoResult ToResult(IVideoEngine engine, VideoJobHandle handle, VideoJobStatus status) =>
        status.State == VideoJobState.Succeeded ? new VideoResult(engine, handle, status) : throw Failed(handle, status);

    private static VideoJobFailedException Failed(VideoJobHandle handle, VideoJobStatus status)
    {
        var what = status.State switch
        {
            VideoJobState.Cancelled => "was cancelled",
            VideoJobState.Expired => "expired at the provider",
            _ when status.FailureKind == VideoErrorKind.ContentRefused => "was refused by the provider's content policy; change prompt or inputs",
            _ => $"failed ({status.FailureKind ?? VideoErrorKind.Unknown})",
        };
        var code = status.ProviderCode is null ? string.Empty : $", code {status.ProviderCode}";
        return new VideoJobFailedException($"The job of attempt {handle.AttemptId} at {handle.EngineId} {what}{code}. Status.FailureMessage has the provider's words.", handle, status);
    }
}
