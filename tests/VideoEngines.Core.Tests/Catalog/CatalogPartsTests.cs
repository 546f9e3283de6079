using VideoEngines.Catalog;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Core.Tests.Catalog;

public class CatalogPartsTests
{
    [Fact]
    public void Combine_TwoParts_HasTheMembersOfBoth()
    {
        var combined = CatalogParts.Combine(
            [Part("""{"version":"1","sources":{"A":{"title":"a"}},"models":{"x/y":{}}}"""), Part("""{"version":"1","sources":{"A":{"title":"a"},"B":{"title":"b"}}}""")], "both");

        Assert.Equal(
            """{"schemaVersion":1,"version":"1","sources":{"A":{"title":"a"},"B":{"title":"b"}},"units":{},"models":{"x/y":{}},"offers":{}}""",
            System.Text.Encoding.UTF8.GetString(combined.Utf8.Span));
    }

    [Theory]
    [InlineData("""{"version":"2"}""", "version 2")]
    [InlineData("""{"version":"1","sources":{"A":{"title":"other"}}}""", "sources.A")]
    [InlineData("""{"version":"1","models":{"x/y":{}}}""", "models.x/y")]
    public void Combine_PartsThatDisagree_NamesTheMember(string second, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(
            () => CatalogParts.Combine([Part("""{"version":"1","sources":{"A":{"title":"a"}},"models":{"x/y":{}}}"""), Part(second)], "both"));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static CatalogDocument Part(string json) => CatalogDocument.FromString(json, "part");
}
