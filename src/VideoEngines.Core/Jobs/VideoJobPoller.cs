using System.Runtime.CompilerServices;

namespace VideoEngines.Jobs;

/// <summary>Reads a job until it ends: owns clock, backoff and deadline. An error of reading never fails a job.</summary>
internal static class VideoJobPoller
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestErrorWait = TimeSpan.FromMinutes(1);

    public static async IAsyncEnumerable<VideoJobStatus> WatchAsync(
        IVideoEngine engine, VideoJobHandle handle, VideoWaitOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var clock = options.TimeProvider ?? engine.GetService(typeof(TimeProvider), handle.EngineId) as TimeProvider ?? engine.GetService<TimeProvider>() ?? TimeProvider.System;
        var polling = options.PollInterval is { } interval
            ? new VideoPollingOptions { FirstDelay = interval, MinDelay = interval, MaxDelay = interval, Factor = 1, Jitter = 0 }
            : engine.GetService(typeof(VideoPollingOptions), handle.EngineId) as VideoPollingOptions ?? engine.GetService<VideoPollingOptions>() ?? VideoPollingOptions.Default;
        var deadline = options.Timeout is { } timeout ? clock.GetUtcNow() + timeout : handle.Deadline ?? clock.GetUtcNow() + DefaultTimeout;
        var asked = TimeSpan.Zero;
        for (var read = 0; ; read++)
        {
            var delay = polling.DelayBefore(read, handle.AttemptId);
            await DelayAsync(clock, delay > asked ? delay : asked, deadline, handle, cancellationToken).ConfigureAwait(false);
            var (status, error) = await TryReadAsync(engine, handle, cancellationToken).ConfigureAwait(false);
            asked = status is null ? ErrorWait(error!) : options.PollInterval is null ? status.PollAfter ?? TimeSpan.Zero : TimeSpan.Zero;
            if (status is not null)
            {
                options.Progress?.Report(status);
                yield return status;
                if (status.IsTerminal)
                {
                    yield break;
                }
            }

            if (clock.GetUtcNow() >= deadline)
            {
                throw new VideoJobTimeoutException(
                    $"{handle.EngineId} has not ended the job of attempt {handle.AttemptId} in time. The job goes on and will be charged; watch it later with the handle.", handle, error);
            }
        }
    }

    private static async Task<(VideoJobStatus? Status, Exception? Error)> TryReadAsync(IVideoEngine engine, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        try
        {
            return (await engine.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw StoppedWaiting(handle, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is VideoEngineException or HttpRequestException or IOException or TimeoutException)
        {
            return (null, exception);
        }
    }

    private static async Task DelayAsync(TimeProvider clock, TimeSpan delay, DateTimeOffset deadline, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var left = deadline - clock.GetUtcNow();
        delay = delay > left ? left : delay;
        if (cancellationToken.IsCancellationRequested)
        {
            throw StoppedWaiting(handle, null, cancellationToken);
        }

        if (delay <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(delay, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw StoppedWaiting(handle, exception, cancellationToken);
        }
    }

    private static TimeSpan ErrorWait(Exception error)
    {
        var asked = error is VideoEngineException { RetryAfter: { } wait } ? wait : TimeSpan.Zero;
        return asked > LongestErrorWait ? LongestErrorWait : asked;
    }

    private static VideoCanceledException StoppedWaiting(VideoJobHandle handle, Exception? cause, CancellationToken cancellationToken) => new(
        $"The wait was cancelled. The job of attempt {handle.AttemptId} goes on at {handle.EngineId} and will be charged; watch or cancel it with the handle.", handle, cancellationToken, cause);
}
