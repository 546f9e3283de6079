using VideoEngines.Catalog;
using VideoEngines.Convention.Tests.Engines;
using VideoEngines.DocsGenerator;

namespace VideoEngines.Convention.Tests.Documents;

/// <summary>The pages of <c>docs/providers</c> say what the catalog says.</summary>
public sealed class ProviderPageTests
{
    [Fact]
    public void ProviderPages_Generated_AreCurrent() => Findings.AssertNone(
        GeneratedDocs.Stale(GeneratedDocs.Write(EngineCatalog.Default, Repository.Root), Repository.Root),
        $"These pages differ from the catalog; run '{Notice.Command}':");

    [Fact]
    public void ProviderPages_Offers_AreEachOnOnePage() => Findings.AssertNone(
        EngineCatalog.Default.Offers.Select(static offer => (offer.Id, Pages: DocumentedProviders.All.Count(provider => provider.Has(offer)))).Where(static offer => offer.Pages != 1).Select(static offer => $"{offer.Id}: {offer.Pages} pages"),
        "Each engine is on the page of one provider, found by the setting of its credential:");

    [Fact]
    public void ProviderPages_AddMethods_AreAllDocumented() => Assert.Equal(
        AllProviders.AddMethods().Select(static method => method.Name).Order(StringComparer.Ordinal),
        DocumentedProviders.All.SelectMany(static provider => provider.Registrations).Select(static registration => registration.Method).Order(StringComparer.Ordinal));

    [Fact]
    public void Fragments_Files_AreThoseOfThePages() => Assert.Equal(
        DocumentedProviders.All.Select(static provider => $"docs/generator/fragments/{provider.File}.md").Order(StringComparer.Ordinal),
        Repository.Files("docs/generator/fragments", "*.md"));

    [Fact]
    public void ProviderPages_Unknown_IsSaidAndNeverLeftOut()
    {
        var pages = GeneratedDocs.Write(EngineCatalog.Default, Repository.Root);

        Assert.Contains("| lip sync | unknown |", pages["docs/providers/google.md"], StringComparison.Ordinal);
        Assert.Contains("Price: unknown.", pages["docs/providers/google.md"], StringComparison.Ordinal);
    }
}
