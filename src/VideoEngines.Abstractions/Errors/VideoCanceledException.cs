namespace VideoEngines;

/// <summary>
/// The caller's token was cancelled. Without a handle nothing was sent. With a handle a job was accepted (or, without a provider job id, may have been): it goes on and will be charged;
/// watch or cancel it with the handle.
/// </summary>
public sealed class VideoCanceledException : OperationCanceledException, IVideoJobError
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="handle">The handle, when a job was or may have been accepted.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <param name="innerException">The cause.</param>
    public VideoCanceledException(string message, VideoJobHandle? handle, CancellationToken cancellationToken, Exception? innerException = null)
        : base(message, innerException, cancellationToken) => Handle = handle;

    /// <inheritdoc/>
    public VideoJobHandle? Handle { get; }

    /// <summary>Gets what paid steps before the submit have cost, or may have; <see langword="null"/> (nearly always) when there were none. Metering charges it.</summary>
    public VideoCost? PreparationCost { get; init; }
}
