namespace VideoEngines.Emulator.Billing;

/// <summary>The price list of one provider.</summary>
internal sealed record PriceList
{
    public required string Provider { get; init; }

    /// <summary>The provider's unit of money.</summary>
    public required string Unit { get; init; }

    public required decimal UsdPerUnit { get; init; }

    public required string Notice { get; init; }

    public required IReadOnlyList<PriceRow> Prices { get; init; }
}
