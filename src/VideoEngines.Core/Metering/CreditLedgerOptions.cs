namespace VideoEngines.Metering;

/// <summary>Settings of a credit ledger.</summary>
public sealed class CreditLedgerOptions
{
    /// <summary>Gets or sets who pays a cost above the held amount when the commit does not say; <see cref="CreditOverrunPolicy.Debt"/> by default, so that whatever was billed is on the books.</summary>
    public CreditOverrunPolicy Overrun { get; set; } = CreditOverrunPolicy.Debt;

    /// <summary>
    /// Gets or sets how many ended holds and refusals an in-memory ledger remembers; <see langword="null"/>, the default, keeps all. Beyond it the oldest are forgotten: their attempt ids are then unknown,
    /// so a repeated call is a new one. Entries and balances are always kept.
    /// </summary>
    public int? MaxEndedHolds { get; set; }
}
