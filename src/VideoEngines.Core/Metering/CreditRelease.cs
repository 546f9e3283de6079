namespace VideoEngines.Metering;

/// <summary>Gives held credits back to the grants they came from.</summary>
public sealed record CreditRelease
{
    /// <summary>Gets the id of the attempt.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets why, e.g. <c>rejected</c>. A note, not content of the key.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what proves that the account owes nothing. A note, not content of the key.</summary>
    public required string Evidence { get; init; }

    /// <summary>Gets what the provider may charge all the same; booked to the host's losses (<see cref="CreditAccounts.Losses"/>).</summary>
    public CreditAmount PossibleProviderLoss { get; init; }

    /// <summary>Gets a value indicating whether somebody should check it. A note, not content of the key.</summary>
    public bool Flagged { get; init; }
}
