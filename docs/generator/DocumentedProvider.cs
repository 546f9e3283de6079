using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>A page of <c>docs/providers</c>.</summary>
/// <param name="File">The name of the page and of its hand-written fragment, without the ending.</param>
/// <param name="Title">The heading.</param>
/// <param name="Unknowns">The heading of its part of <c>unknowns.md</c>.</param>
/// <param name="Registrations">How its engines are added.</param>
internal sealed record DocumentedProvider(string File, string Title, string Unknowns, params IReadOnlyList<DocumentedRegistration> Registrations)
{
    /// <summary>Finds the offers that the page is about: those whose credential is of its registrations, and engines without a wire at its host.</summary>
    public IReadOnlyList<EngineOffer> OffersOf(EngineCatalog catalog) => [.. catalog.Offers.Where(Has)];

    public bool Has(EngineOffer offer) => Registrations.Any(registration => offer.Credential is { } credential
        ? credential.Setting.StartsWith(registration.Name + ":", StringComparison.Ordinal)
        : offer.Host == registration.Descriptor.Name);
}
