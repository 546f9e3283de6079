namespace VideoEngines;

/// <summary>A job was accepted and ended without a video: failed, cancelled or expired.</summary>
public sealed class VideoJobFailedException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="status">The terminal status.</param>
    public VideoJobFailedException(string message, VideoJobHandle handle, VideoJobStatus status)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(status);
        Handle = handle;
        Status = status;
        EngineId = handle.EngineId;
        Kind = status.FailureKind ?? VideoErrorKind.Unknown;
        ProviderCode = status.ProviderCode;
        WasCharged = status.Cost is { } cost ? cost.Amount > 0 : null;
    }

    /// <summary>Gets the terminal status.</summary>
    public VideoJobStatus Status { get; }
}
