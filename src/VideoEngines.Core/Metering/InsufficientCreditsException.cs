namespace VideoEngines.Metering;

/// <summary>The account has not enough credits for an attempt. The answer belongs to the attempt id for ever: after a top-up, use a new one.</summary>
public sealed class InsufficientCreditsException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="reservation">What was asked for.</param>
    /// <param name="level">The first level, from the top, that has not enough; <see langword="null"/> when no level has ever been granted credits.</param>
    /// <param name="available">What that level had available for the engine.</param>
    public InsufficientCreditsException(CreditReservation reservation, string? level, CreditAmount available)
        : base(Text(reservation, level, available))
    {
        AttemptId = reservation.AttemptId;
        Account = reservation.Account;
        Level = level;
        Available = available;
        Needed = reservation.Amount;
        EngineId = reservation.Engine;
        Kind = VideoErrorKind.InsufficientCredits;
        WasCharged = false;
    }

    /// <summary>Gets the id of the attempt that was refused.</summary>
    public string AttemptId { get; }

    /// <summary>Gets the account path that was to pay.</summary>
    public string Account { get; }

    /// <summary>Gets the first level, from the top, that has not enough; <see langword="null"/> when no level has ever been granted credits.</summary>
    public string? Level { get; }

    /// <summary>Gets what the level had available for the engine; credits with another scope do not count.</summary>
    public CreditAmount Available { get; }

    /// <summary>Gets what was needed.</summary>
    public CreditAmount Needed { get; }

    private static string Text(CreditReservation reservation, string? level, CreditAmount available)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        return level is null
            ? $"No level of the credit account '{reservation.Account}' has ever been granted credits. Grant some with GrantAsync to it or to a level above it, then submit with a new attempt id."
            : $"{reservation.Engine} needs {reservation.Amount}, but '{level}' has {available} available for it. Grant credits to '{level}' and submit with a new attempt id (attempt {reservation.AttemptId} stays refused), or choose a cheaper engine.";
    }
}
