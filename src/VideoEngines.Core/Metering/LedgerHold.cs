namespace VideoEngines.Metering;

/// <summary>What an in-memory ledger keeps of an attempt. Guarded by the locks of all accounts in <see cref="LockSet"/>.</summary>
internal sealed class LedgerHold(CreditReservation reservation, LedgerAccount[] lockSet)
{
    private Dictionary<string, (CreditAdjustment Asked, CreditHold Answer)>? _adjustments;

    public CreditReservation Reservation { get; } = reservation;

    public LedgerAccount[] LockSet { get; } = lockSet;

    public LedgerLevel[] Levels { get; set; } = [];

    /// <summary>The hold as it is; <see langword="null"/> before the first answer and after a refusal.</summary>
    public CreditHold? Current { get; set; }

    public LedgerRefusal? Refusal { get; set; }

    public CreditHold? ReserveAnswer { get; set; }

    public CreditHold? GuardAnswer { get; set; }

    public CreditHold? SuspendAnswer { get; set; }

    public CreditHold? ReleaseAnswer { get; set; }

    public CreditHold? CommitAnswer { get; set; }

    public CreditCommit? Commit { get; set; }

    /// <summary>The release that ended the hold; <see langword="null"/> when it expired.</summary>
    public CreditRelease? Release { get; set; }

    /// <summary>Whether the hold counts among the ended ones that are remembered.</summary>
    public bool IsCounted { get; set; }

    public bool TryGetAdjustment(string key, out (CreditAdjustment Asked, CreditHold Answer) adjustment)
    {
        adjustment = default;
        return _adjustments is not null && _adjustments.TryGetValue(key, out adjustment);
    }

    public void AddAdjustment(CreditAdjustment adjustment, CreditHold answer) =>
        (_adjustments ??= new(StringComparer.Ordinal)).Add(adjustment.Key, (adjustment, answer));

    public InsufficientCreditsException CreateRefusal() => new(Reservation, Refusal!.Level, Refusal.Available);
}
