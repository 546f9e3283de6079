namespace VideoEngines.Core.Tests.Jobs;

/// <summary>An engine whose verbs are delegates; it counts its submits.</summary>
internal sealed class StubEngine : IVideoEngine
{
    private int _submits;

    public int Submits => _submits;

    public TimeProvider? Clock { get; init; }

    public VideoPollingOptions? Polling { get; init; }

    public Func<VideoRequest, VideoSubmitOptions, CancellationToken, Task<VideoJobHandle>> OnSubmit { get; set; } =
        static (_, options, _) => Task.FromResult(JobData.Handle(options.AttemptId!) with { JobKey = options.JobKey });

    public Func<VideoJobHandle, VideoJobStatus> OnRead { get; set; } = static _ => JobData.Running;

    public Func<VideoJobHandle, VideoCancelOutcome> OnCancel { get; set; } = static _ => VideoCancelOutcome.NotSupported;

    public Func<VideoJobHandle, VideoFindResult> OnFind { get; set; } = static _ => VideoFindResult.NotSupported;

    public Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _submits);
        return OnSubmit(request, options!, cancellationToken);
    }

    public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        return OnRead(handle);
    }

    public Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) => Task.FromResult(OnCancel(handle));

    public Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) => Task.FromResult(OnFind(attempt));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(TimeProvider) ? Clock : serviceType == typeof(VideoPollingOptions) ? Polling : serviceType.IsInstanceOfType(this) ? this : null;
}
