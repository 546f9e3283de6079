namespace VideoEngines.Metering;

/// <summary>Corrects what an ended attempt cost. Nothing is edited: a new entry points to the one it corrects.</summary>
public sealed record CreditAdjustment
{
    /// <summary>Gets the caller's key, unique in the attempt.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the id of the attempt.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets what the attempt cost in all; zero or more. A lower total gives credits back, a higher one charges the difference.</summary>
    public required CreditAmount NewTotal { get; init; }

    /// <summary>Gets why. A note, not content of the key.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the provider said it charged, when it did.</summary>
    public VideoCost? ProviderCost { get; init; }

    /// <summary>Gets who pays a higher total; <see langword="null"/> takes the ledger's option, which is by default available credits, then debt.</summary>
    public CreditOverrunPolicy? Overrun { get; init; }
}
