namespace VideoEngines.Metering;

/// <summary>Asks to hold credits for one attempt.</summary>
public sealed record CreditReservation
{
    /// <summary>Gets the id of the attempt, the key of the hold. The same id with the same content gets the same answer for ever, a refusal included.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets the account that pays, as a path.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the amount to hold: the most that the job can cost; zero or more.</summary>
    public required CreditAmount Amount { get; init; }

    /// <summary>Gets the engine; grants with another scope are not used.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the quote that the hold rests on.</summary>
    public required CreditQuote Quote { get; init; }

    /// <summary>Gets the rate card that the quote was made with; the actual cost is converted by it, whatever the card says by then.</summary>
    public required RateCard RateCard { get; init; }

    /// <summary>Gets the caller's key of the job, for the statement.</summary>
    public string? JobKey { get; init; }

    /// <summary>
    /// Gets how long the hold stays open, by the ledger's clock, when no submit starts; <see langword="null"/> for ever. A length and not a moment, so that a caller's wrong clock does no harm and a
    /// repeated call has the same content.
    /// </summary>
    public TimeSpan? Lifetime { get; init; }
}
