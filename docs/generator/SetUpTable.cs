using VideoEngines.Catalog;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>How a provider is added and configured.</summary>
internal static class SetUpTable
{
    public static IEnumerable<string> Write(DocumentedRegistration registration, IReadOnlyList<EngineOffer> offers, XmlDocs docs)
    {
        var descriptor = registration.Descriptor;
        var regions = offers.SelectMany(static offer => offer.Regions?.Values ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var rows = new List<IReadOnlyList<string>>
        {
            new[] { "add it", Code($".{registration.Method}()") },
            new[] { "settings", $"{Code(registration.Options.Name)}, bound from the section {Code(registration.Section)}" },
            new[] { "when it is missing", string.Join(" Or, for some of the engines: ", registration.Missing) },
            new[] { "key variable", $"{Code(descriptor.KeyVariable)}: where the provider's own tools and the quick start's `--live` look for the key; the library itself reads configuration only" },
            new[] { "address", descriptor.Address is { } address ? Code(address.OriginalString) : "none of its own: yours, in `BaseAddress`" },
        };
        if (descriptor.RegionAddress is { } addressOf && regions.Count > 0)
        {
            rows.Add(["regions with an address", List(regions.Where(region => addressOf(region) is not null).Select(region => $"{region} {Code(addressOf(region)!.OriginalString)}"))]);
        }

        var polling = descriptor.Polling;
        rows.Add(["polling", $"first after {FactText.Seconds(polling.FirstDelay)}, then every {FactText.Seconds(polling.MinDelay)} to {FactText.Seconds(polling.MaxDelay)}; `PollInterval` changes it"]);
        return [docs.Describe(registration.Options), string.Empty, .. Table(["", ""], rows), .. OwnSettings(registration, docs)];
    }

    private static IEnumerable<string> OwnSettings(DocumentedRegistration registration, XmlDocs docs) => Table(
        ["setting of its own", "type", "what"],
        registration.Options.GetProperties().Where(property => property.DeclaringType == registration.Options).OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(property => (IReadOnlyList<string>)[Code($"{registration.Name}:{property.Name}"), Code(TypeText.Of(property.PropertyType)), docs.Describe(property)]));
}
