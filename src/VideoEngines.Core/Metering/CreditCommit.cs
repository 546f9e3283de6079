namespace VideoEngines.Metering;

/// <summary>Charges an attempt with what it cost. What is held beyond that goes back to the grants it came from.</summary>
public sealed record CreditCommit
{
    /// <summary>Gets the id of the attempt.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets the cost in credits; zero or more.</summary>
    public required CreditAmount Amount { get; init; }

    /// <summary>Gets what the provider said it charged, when it did.</summary>
    public VideoCost? ProviderCost { get; init; }

    /// <summary>Gets who pays a cost beyond the held amount; <see langword="null"/> takes the ledger's option.</summary>
    public CreditOverrunPolicy? Overrun { get; init; }

    /// <summary>Gets what the commit rests on, e.g. <c>status Succeeded</c>. A note, not content of the key.</summary>
    public required string Evidence { get; init; }

    /// <summary>Gets a value indicating whether the amount is an assumption that somebody should check. A note, not content of the key.</summary>
    public bool Flagged { get; init; }
}
