namespace VideoEngines.Emulator;

/// <summary>Where an emulated job stands.</summary>
public enum EmulatedJobState
{
    /// <summary>Waits for a free slot (Runway's <c>THROTTLED</c>).</summary>
    Throttled,

    /// <summary>Accepted, not rendering yet (Kling's <c>submitted</c>, Runway's <c>PENDING</c>).</summary>
    Queued,

    /// <summary>Renders (Kling's <c>processing</c>, Runway's <c>RUNNING</c>).</summary>
    Running,

    /// <summary>Ended with a video.</summary>
    Succeeded,

    /// <summary>Ended without a video.</summary>
    Failed,

    /// <summary>Cancelled before it ended; the provider no longer shows it.</summary>
    Cancelled,

    /// <summary>Ended, then deleted; the provider no longer shows it.</summary>
    Deleted,
}
