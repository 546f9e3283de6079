namespace VideoEngines;

/// <summary>How to wait for a job.</summary>
public sealed record VideoWaitOptions
{
    /// <summary>Gets how long to wait; <see langword="null"/> waits until the handle's deadline. Running out never changes the job.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets a fixed time between two reads; <see langword="null"/> reads as the engine advises.</summary>
    public TimeSpan? PollInterval { get; init; }

    /// <summary>Gets who is told of every status read.</summary>
    public IProgress<VideoJobStatus>? Progress { get; init; }

    /// <summary>Gets the clock; <see langword="null"/> takes the engine's, else the system's.</summary>
    public TimeProvider? TimeProvider { get; init; }
}
