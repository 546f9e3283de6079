namespace VideoEngines;

/// <summary>We stopped waiting for a job. The job goes on at the provider and will be charged; watch it later with the handle.</summary>
public sealed class VideoJobTimeoutException : TimeoutException, IVideoJobError
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="innerException">The last error of reading the status, if any.</param>
    public VideoJobTimeoutException(string message, VideoJobHandle handle, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Handle = handle;
    }

    /// <inheritdoc/>
    public VideoJobHandle Handle { get; }

    VideoJobHandle? IVideoJobError.Handle => Handle;
}
