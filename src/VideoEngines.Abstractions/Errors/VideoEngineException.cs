namespace VideoEngines;

/// <summary>Base of the errors of this library. The message says what to do; it never holds a prompt, a key or a signed address.</summary>
public class VideoEngineException : Exception, IVideoJobError
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public VideoEngineException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the engine, when one was involved.</summary>
    public VideoEngineId? EngineId { get; init; }

    /// <summary>Gets the reason in terms that all providers share.</summary>
    public VideoErrorKind Kind { get; init; }

    /// <summary>Gets the provider's own code.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>Gets a value indicating whether the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets how long the provider asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets whether the provider charged; <see langword="null"/> when it is not known.</summary>
    public bool? WasCharged { get; init; }

    /// <summary>
    /// Gets what paid steps before the submit have cost, or may have, although it bought no video (Kling's face detection before a lip sync is one); <see langword="null"/> (nearly always) when
    /// there were none. Metering charges it.
    /// </summary>
    public VideoCost? PreparationCost { get; init; }

    /// <inheritdoc/>
    public VideoJobHandle? Handle { get; init; }
}
