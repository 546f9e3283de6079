namespace VideoEngines.Emulator;

/// <summary>What one provider has sold, at one instant. Immutable.</summary>
public sealed record ProviderBill
{
    /// <summary>Provider prefix.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's unit of money: <c>unit</c> or <c>credit</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Submits that created a job.</summary>
    public int AcceptedSubmits { get; init; }

    /// <summary>Charged at acceptance, refunds not taken off, in <see cref="Unit"/>.</summary>
    public decimal Purchased { get; init; }

    /// <summary>Standing charge now, in <see cref="Unit"/>.</summary>
    public decimal Billed { get; init; }

    /// <summary>Charged at acceptance, refunds not taken off, in US dollars.</summary>
    public decimal PurchasedUsd { get; init; }

    /// <summary>Standing charge now, in US dollars.</summary>
    public decimal BilledUsd { get; init; }
}
