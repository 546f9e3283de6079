namespace VideoEngines;

/// <summary>Whether the credits of a job are settled.</summary>
public enum VideoSettlement
{
    /// <summary>Nobody said; the engine below the meter does not know.</summary>
    Unknown = 0,

    /// <summary>Not settled yet: the job has not ended, or the ledger could not be reached and will be tried again.</summary>
    Pending = 1,

    /// <summary>Settled: committed or released.</summary>
    Done = 2,

    /// <summary>No credits are kept for this job.</summary>
    NotMetered = 3,
}
