namespace VideoEngines;

/// <summary>
/// A submit had no usable answer: the provider may or may not have accepted the job, and may charge it. Do not submit again. The handle can be watched; held credits stay held until the
/// outcome is known.
/// </summary>
public sealed class SubmitOutcomeUnknownException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="handle">The handle of the attempt, without a provider job id.</param>
    /// <param name="innerException">The cause.</param>
    public SubmitOutcomeUnknownException(string message, VideoJobHandle handle, Exception? innerException = null)
        : base(message, innerException)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Handle = handle;
        EngineId = handle.EngineId;
    }
}
