using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Metering;

namespace Snippets.Concepts;

internal static class CatalogSnippets
{
    public static void Read(IServiceProvider services)
    {
        // snippet: catalog-read
        var catalog = services.GetRequiredService<EngineCatalog>();                        // VideoEngines.Catalog; or EngineCatalog.Default
        foreach (var offer in catalog.Offers)
        {
            Console.WriteLine($"{offer.Id}: {string.Join(", ", offer.Operations.Keys)}");
        }
        // end-snippet
    }

    public static VideoQuote? Quote(EngineOffer offer, VideoRequest request)
    {
        // snippet: catalog-quote
        var quote = PriceQuoter.TryQuote(offer, request);                                  // null: no price is known
        // end-snippet
        return quote;
    }

    public static void Overlay(IServiceCollection services)
    {
        // snippet: catalog-overlay
        services.AddVideoEngines().AddKling().ConfigureCatalog(catalog => catalog.AddFile("video-catalog.json"));
        // end-snippet
    }

    public static void OwnEngine(IServiceCollection services)
    {
        // snippet: catalog-own-engine
        services.AddVideoEngines()
            .ConfigureCatalog(catalog => catalog.AddFile("acme.json"))
            .AddEngine("acme/wan", provider => new AcmeEngine());
        // end-snippet
    }
}
