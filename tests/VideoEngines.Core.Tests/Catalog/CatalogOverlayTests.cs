using System.Text;
using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

public class CatalogOverlayTests
{
    private const string Fact = "\"source\": \"HOST\", \"checked\": \"2026-11-22\", \"confidence\": \"high\"";

    [Fact]
    public void With_NewPrice_Replaces()
    {
        var catalog = With($$"""
            "offers": { "kling/v3": { "prices": [{ "charges": [{ "per": "second", "amount": 0.05 }], "unit": "USD", {{Fact}} }] } }
            """);

        Assert.True(catalog.TryGetOffer("kling/v3", out var offer));
        Assert.Equal(VideoCost.Usd(0.25m), PriceQuoter.TryQuote(offer, "a boat")!.Expected);
        Assert.Equal("HOST", offer.Prices[0].Source.Key);
    }

    [Fact]
    public void With_Overlay_LeavesTheCatalogAlone()
    {
        _ = With($$"""
            "offers": { "kling/v3": { "prices": [] } }
            """);

        Assert.True(EngineCatalog.Default.TryGetOffer("kling/v3", out var offer));
        Assert.Equal(5, offer.Prices.Count);
    }

    [Fact]
    public void With_NewModel_AddsIt()
    {
        var catalog = With($$"""
            "models": { "acme/one": { "name": "One", "operations": { "text-to-video": {} } } },
            "offers": { "acme/one@lab": { "host": "lab", "dialect": "openai", "wireModelId": "one", {{Fact}}, "lifecycle": { "state": "preview", {{Fact}} } } }
            """);

        Assert.Equal(["acme/one@lab"], catalog.Offers.Except(EngineCatalog.Default.Offers, ById).Select(static o => o.Id.ToString()));
    }

    [Fact]
    public void With_LifecycleChange_TakesIt()
    {
        var catalog = With($$"""
            "offers": { "runway/gen4.5": { "lifecycle": { "state": "deprecated", "retiredOn": "2027-03-01", "successor": "kling/v3", {{Fact}} } } }
            """);

        Assert.True(catalog.TryGetOffer("runway/gen4.5", out var offer));
        Assert.Equal((LifecycleState.Deprecated, new DateOnly(2027, 3, 1)), (offer.Lifecycle.State, offer.Lifecycle.RetiredOn));
    }

    [Fact]
    public void With_ChangedNumber_ReachesTheOffer()
    {
        var catalog = With($$"""
            "models": { "kling/v3": { "operations": { "text-to-video": { "durations": { "max": 30, {{Fact}} } } } } }
            """);

        Assert.True(catalog.TryGetOffer("kling/v3", out var offer));
        Assert.Equal(TimeSpan.FromSeconds(30), offer.Operations[VideoOperation.TextToVideo].Durations!.Maximum);
    }

    [Fact]
    public void With_Null_Removes()
    {
        var catalog = With("\"offers\": { \"runway/gen4.5\": null }");

        Assert.Equal(["runway/gen4.5"], EngineCatalog.Default.Offers.Except(catalog.Offers, ById).Select(static o => o.Id.ToString()));
    }

    [Fact]
    public void With_ChangedFactWithoutSource_IsRefused() =>
        AssertProblems(
            "\"models\": { \"kling/v3\": { \"operations\": { \"text-to-video\": { \"durations\": { \"max\": 30 } } } } }",
            ["source", "checked", "confidence"],
            static name => $"models[\"kling/v3\"].operations[\"text-to-video\"].durations.{name}");

    [Fact]
    public void With_UnknownMembers_ListsAll() =>
        AssertProblems(
            "\"offers\": { \"kling/v3\": { \"price\": 1 }, \"runway/gen4.5\": { \"wireModel\": \"x\" } }",
            ["offers[\"kling/v3\"].price", "offers[\"runway/gen4.5\"].wireModel"],
            static path => path);

    [Fact]
    public void With_RemovedSourceInUse_IsRefused()
    {
        var exception = Assert.Throws<CatalogException>(() => With("\"sources\": { \"S1\": null }"));

        Assert.All(exception.Problems, static p => Assert.Contains("'S1' is not listed in sources", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void With_SeveralOverlays_AppliesThemInOrderAndNamesThem()
    {
        var catalog = EngineCatalog.Default.With(Overlay(Rate(0.2m), "first"), Overlay(Rate(0.3m), "second"));

        Assert.Equal(0.3m, catalog.Units["kling-unit"].Usd);
        Assert.Equal(EngineCatalog.Default.Version + "+first+second", catalog.Version);
    }

    [Fact]
    public void With_SeveralWrongOverlays_ListsTheProblemsOfAll()
    {
        var exception = Assert.Throws<CatalogException>(() => EngineCatalog.Default.With(
            CatalogDocument.FromString("{", "broken.json"), Overlay("\"offers\": { \"kling/v3\": { \"price\": 1 } }", "x")));

        Assert.Equal(["broken.json", "offers[\"kling/v3\"].price"], exception.Problems.Select(static p => p.Path));
    }

    [Fact]
    public void With_Nothing_IsTheCatalogItself() => Assert.Same(EngineCatalog.Default, EngineCatalog.Default.With([]));

    [Fact]
    public void FromStream_WithByteOrderMark_IsRead()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(Rate(0.2m), "x"))]);

        Assert.Equal(0.2m, EngineCatalog.Default.With(CatalogDocument.FromStream(stream)).Units["kling-unit"].Usd);
    }

    [Fact]
    public void FromFile_Always_NamesTheFileInErrors()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.json");
        File.WriteAllText(path, "[]");
        try
        {
            var exception = Assert.Throws<CatalogException>(() => EngineCatalog.Default.With(CatalogDocument.FromFile(path)));
            Assert.Equal(Path.GetFileName(path), exception.Problems[0].Path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Rate(decimal usd) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"units\": {{ \"kling-unit\": {{ \"usd\": {usd}, {Fact} }} }}");

    private static IEqualityComparer<EngineOffer> ById { get; } = EqualityComparer<EngineOffer>.Create(static (a, b) => a?.Id == b?.Id, static offer => offer.Id.GetHashCode());

    private static EngineCatalog With(string members) => EngineCatalog.Default.With(Overlay(members, "host"));

    private static CatalogDocument Overlay(string members, string version) => CatalogDocument.FromString(Text(members, version), version);

    private static string Text(string members, string version) =>
        members.StartsWith("\"sources\"", StringComparison.Ordinal)
            ? $"{{ \"schemaVersion\": 1, \"version\": \"{version}\", {members} }}"
            : $"{{ \"schemaVersion\": 1, \"version\": \"{version}\", \"sources\": {{ \"HOST\": {{ \"title\": \"The host\" }} }}, {members} }}";

    private static void AssertProblems(string members, string[] expected, Func<string, string> path)
    {
        var exception = Assert.Throws<CatalogException>(() => With(members));
        Assert.Equal(expected.Select(path).Order(StringComparer.Ordinal), exception.Problems.Select(static p => p.Path).Order(StringComparer.Ordinal));
    }
}
