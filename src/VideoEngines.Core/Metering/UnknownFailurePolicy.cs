namespace VideoEngines.Metering;

/// <summary>What to do with the credits of a failed or cancelled job when neither the provider nor its documentation says whether it is charged.</summary>
public enum UnknownFailurePolicy
{
    /// <summary>Give them back, and book a possible loss to the host.</summary>
    Release = 0,

    /// <summary>Charge the expected quote.</summary>
    CommitQuote = 1,

    /// <summary>Keep them held until somebody knows.</summary>
    Suspense = 2,
}
