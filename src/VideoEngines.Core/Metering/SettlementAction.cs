namespace VideoEngines.Metering;

/// <summary>What a job's status does to its credits.</summary>
public enum SettlementAction
{
    /// <summary>Nothing: the job has not ended.</summary>
    None = 0,

    /// <summary>Charge what the provider said.</summary>
    CommitActual = 1,

    /// <summary>Charge the expected quote.</summary>
    CommitQuote = 2,

    /// <summary>Give the credits back.</summary>
    Release = 3,

    /// <summary>Give the credits back and book a possible loss to the host.</summary>
    ReleaseWithPossibleLoss = 4,

    /// <summary>Keep the credits held: nobody knows.</summary>
    Suspend = 5,
}
