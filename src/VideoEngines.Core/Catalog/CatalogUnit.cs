namespace VideoEngines.Catalog;

/// <summary>A unit that a provider sells and charges in, with its list price.</summary>
/// <param name="Name">The name used in <see cref="VideoCost.Unit"/>, e.g. <c>kling-unit</c>.</param>
/// <param name="Usd">The price of one unit in US dollars.</param>
/// <param name="Source">Where the price comes from.</param>
public sealed record CatalogUnit(string Name, decimal Usd, FactSource Source);
