using VideoEngines.Catalog;
using VideoEngines.DocsGenerator;

namespace VideoEngines.Convention.Tests.Documents.Generator;

public sealed class TypicalQuoteTests
{
    [Fact]
    public void Of_EngineThatMakes5SecondsOf720p_IsThatPrice() => Assert.Equal("$0.25", Quote("[5, 10]", """[{ "name": "720p" }]""", """{ "support": "never", %FACT% }"""));

    [Fact]
    public void Of_OtherLengthAndSize_SaysWhatWasPriced() => Assert.Equal("$0.30 (6 s, 1080p)", Quote("[3, 6, 8]", """[{ "name": "1080p" }]""", """{ "support": "never", %FACT% }"""));

    [Fact]
    public void Of_OnlyShorterLengths_TakesTheLongest() => Assert.Equal("$0.20 (4 s)", Quote("[3, 4]", """[{ "name": "720p" }]""", """{ "support": "never", %FACT% }"""));

    [Fact]
    public void Of_OptionalSoundWithAPriceOfItsOwn_TellsBoth() => Assert.Equal("$0.25 silent, $0.50 with sound", Quote("[5]", """[{ "name": "720p" }]""", """{ "support": "optional", %FACT% }""", """
        { "when": { "audio": true }, "charges": [{ "per": "second", "amount": 0.1 }], "unit": "USD", %FACT% },
        """));

    private static string Quote(string durations, string resolutions, string audio, string firstPrice = "")
    {
        var json = """
            {
              "schemaVersion": 1, "version": "t",
              "sources": { "DOC": { "title": "A page" } },
              "models": { "acme/one": { "name": "One", "operations": { "text-to-video": {
                "durations": { "kind": "set", "values": %DURATIONS%, %FACT% },
                "resolutions": { "values": %RESOLUTIONS%, %FACT% },
                "audio": %AUDIO%,
                "inputs": {}
              } } } },
              "offers": { "acme/one": { "host": "acme", "dialect": "acme", "wireModelId": "one", %FACT%,
                "prices": [%FIRST% { "charges": [{ "per": "second", "amount": 0.05 }], "unit": "USD", %FACT% }],
                "lifecycle": { "state": "live", %FACT% } } }
            }
            """.Replace("%DURATIONS%", durations, StringComparison.Ordinal).Replace("%RESOLUTIONS%", resolutions, StringComparison.Ordinal).Replace("%AUDIO%", audio, StringComparison.Ordinal)
            .Replace("%FIRST%", firstPrice, StringComparison.Ordinal).Replace("%FACT%", """ "source": "DOC", "checked": "2026-11-24", "confidence": "high" """, StringComparison.Ordinal);
        var catalog = EngineCatalog.Parse(CatalogDocument.FromString(json, "test"));
        var offer = catalog.Offers[0];
        return TypicalQuote.Of(catalog, offer, offer.Operations[VideoOperation.TextToVideo]);
    }
}
