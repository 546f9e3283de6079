namespace VideoEngines.Jobs;

/// <summary>How far an attempt has come.</summary>
public enum VideoAttemptPhase
{
    /// <summary>Written down before anything is sent. After a crash in this phase it is unknown whether a job exists.</summary>
    Submitting = 1,

    /// <summary>The provider accepted the job.</summary>
    Accepted = 2,

    /// <summary>It is unknown whether the provider accepted the job.</summary>
    Unknown = 3,

    /// <summary>It is proven that no job exists.</summary>
    Rejected = 4,

    /// <summary>The job has ended.</summary>
    Ended = 5,
}
