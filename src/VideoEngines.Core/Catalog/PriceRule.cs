namespace VideoEngines.Catalog;

/// <summary>A price. The first rule of an offer whose condition is met applies.</summary>
public sealed record PriceRule
{
    /// <summary>Gets when the price applies.</summary>
    public PriceCondition When { get; init; } = PriceCondition.Always;

    /// <summary>Gets the parts; they add up.</summary>
    public required IReadOnlyList<PriceCharge> Charges { get; init; }

    /// <summary>Gets the least that one video costs, in <see cref="Unit"/>.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Gets the unit: an ISO 4217 code or a provider's unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}
