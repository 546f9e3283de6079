using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>A hold as one move left it. Immutable: a repeated move returns the same object as the first, <see cref="ICreditLedger.GetHoldAsync"/> the latest.</summary>
public sealed record CreditHold
{
    /// <summary>Gets what was asked for, with quote and rate card as frozen then.</summary>
    public required CreditReservation Reservation { get; init; }

    /// <summary>Gets the id of the attempt.</summary>
    public string AttemptId => Reservation.AttemptId;

    /// <summary>Gets the account path that pays.</summary>
    public string Account => Reservation.Account;

    /// <summary>Gets the amount that was held at first.</summary>
    public CreditAmount Amount => Reservation.Amount;

    /// <summary>Gets the engine.</summary>
    public VideoEngineId Engine => Reservation.Engine;

    /// <summary>Gets the state.</summary>
    public required CreditHoldState State { get; init; }

    /// <summary>Gets when the credits were reserved.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets since when the hold has this state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Gets when the hold expires if it is still open; <see langword="null"/> for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the levels that take part and the grants burned there, as frozen when the credits were reserved.</summary>
    public ImmutableArray<CreditHoldLevel> Levels { get; init; } = [];

    /// <summary>Gets what the job cost by the last commit or adjustment; zero before.</summary>
    public CreditAmount Total { get; init; }

    /// <summary>Gets the part of <see cref="Total"/> that the account was charged, debt included.</summary>
    public CreditAmount Charged { get; init; }

    /// <summary>Gets what is booked to the host's losses for this attempt at present.</summary>
    public CreditAmount Loss { get; init; }

    /// <summary>Gets what the provider said it charged, when it did.</summary>
    public VideoCost? ProviderCost { get; init; }

    /// <summary>Gets a value indicating whether the end rests on an assumption that somebody should check.</summary>
    public bool Flagged { get; init; }

    /// <summary>Gets how many adjustments there were.</summary>
    public int Adjustments { get; init; }

    /// <summary>Gets why the last move was made.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what the last move rests on.</summary>
    public string? Evidence { get; init; }

    /// <summary>Gets a value indicating whether the hold is committed or released.</summary>
    public bool IsEnded => State is CreditHoldState.Committed or CreditHoldState.Released;

    /// <summary>Returns attempt, state and amount.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{AttemptId} {State} {(State == CreditHoldState.Committed ? Total : Amount)}";
}
