namespace VideoEngines.Metering;

/// <summary>What an entry of a statement records. Numbers are stored: they are never reused.</summary>
public enum CreditEntryKind
{
    /// <summary>Credits were granted.</summary>
    Granted = 1,

    /// <summary>Granted credits became usable.</summary>
    Started = 2,

    /// <summary>Unused credits expired.</summary>
    Expired = 3,

    /// <summary>Credits were held for an attempt.</summary>
    Reserved = 4,

    /// <summary>A submit was started; no amounts move.</summary>
    Guarded = 5,

    /// <summary>The outcome is not known; no amounts move.</summary>
    Suspended = 6,

    /// <summary>The deadline of the hold was moved; no amounts move.</summary>
    Extended = 7,

    /// <summary>Held credits were charged; the rest went back.</summary>
    Committed = 8,

    /// <summary>The cost was above the held amount; the change says what the account paid of it.</summary>
    Overrun = 9,

    /// <summary>Held credits went back.</summary>
    Released = 10,

    /// <summary>A cost was charged after the credits had gone back.</summary>
    LateCommitted = 11,

    /// <summary>The cost was corrected.</summary>
    Adjusted = 12,

    /// <summary>Credits that came in paid a debt.</summary>
    DebtPaid = 13,

    /// <summary>A cost or possible cost that no account paid was booked to the host.</summary>
    LossBooked = 14,

    /// <summary>A booked loss was taken back, because it was paid or did not happen.</summary>
    LossReversed = 15,
}
