namespace VideoEngines;

/// <summary>What came of asking a provider to cancel a job.</summary>
public enum VideoCancelOutcome
{
    /// <summary>The job is cancelled.</summary>
    Cancelled = 0,

    /// <summary>The request was taken; the job may still end otherwise.</summary>
    Requested = 1,

    /// <summary>The job had already ended. A finished render was not touched.</summary>
    TooLate = 2,

    /// <summary>The provider has no way to cancel.</summary>
    NotSupported = 3,

    /// <summary>There was no usable answer; read the status.</summary>
    Unknown = 4,
}
