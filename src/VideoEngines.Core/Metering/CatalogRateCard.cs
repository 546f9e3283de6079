using Microsoft.Extensions.Options;
using VideoEngines.Catalog;

namespace VideoEngines.Metering;

/// <summary>The rate card of an app that sets none: one credit is one US dollar, and the catalog tells what providers' units are worth.</summary>
internal sealed class CatalogRateCard : IConfigureOptions<CreditMeterOptions>
{
    private readonly EngineCatalog _catalog;

    public CatalogRateCard(EngineCatalog catalog) => _catalog = catalog;

    public void Configure(CreditMeterOptions options) => options.RateCard = new RateCard
    {
        Version = $"catalog-{_catalog.Version}",
        UsdPerUnit = _catalog.Units.ToDictionary(static unit => unit.Key, static unit => unit.Value.Usd, StringComparer.Ordinal),
    };
}
