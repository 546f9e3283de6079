namespace VideoEngines;

/// <summary>A submit was refused and it is proven that no job exists: nothing was bought, held credits are released.</summary>
public sealed class VideoSubmitRejectedException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public VideoSubmitRejectedException(string message, Exception? innerException = null)
        : base(message, innerException) => WasCharged = false;

    /// <summary>Gets a value indicating whether the request left the process at all.</summary>
    public bool WasSent { get; init; }
}
