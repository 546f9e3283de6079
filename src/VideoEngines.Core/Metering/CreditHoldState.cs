namespace VideoEngines.Metering;

/// <summary>Where a hold stands.</summary>
public enum CreditHoldState
{
    /// <summary>Credits are held, nothing was sent. Passing the deadline gives them back.</summary>
    Open = 0,

    /// <summary>A submit was started: the provider may charge. Time alone never gives the credits back.</summary>
    Guarded = 1,

    /// <summary>It is not known whether the job exists or how it ended. Credits stay held until somebody knows or decides.</summary>
    Suspense = 2,

    /// <summary>The account has paid.</summary>
    Committed = 3,

    /// <summary>The credits went back. A commit that comes later still counts, as a late commit.</summary>
    Released = 4,
}
