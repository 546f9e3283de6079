using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines;

/// <summary>What an engine must know of itself out of the catalog.</summary>
internal sealed record EngineFacts
{
    public required VideoEngineId EngineId { get; init; }

    public required EngineOffer Offer { get; init; }

    public required CompiledOffer Compiled { get; init; }

    public string WireModel => Offer.WireModelId;

    public string? CatalogVersion { get; init; }

    public TimeSpan? ContentLifetime { get; init; }

    /// <summary>Gets how long after a submit a look-up that finds nothing proves that there is nothing; null when no such time is known.</summary>
    public TimeSpan? FindConsistency { get; init; }

    public TimeSpan? TypicalLatency { get; init; }

    public IReadOnlyList<string> AssetHosts { get; init; } = [];

    /// <exception cref="InvalidOperationException">The catalog has no such offer.</exception>
    public static EngineFacts Of(EngineCatalog catalog, VideoEngineId engineId) => catalog.TryGetOffer(engineId, out var offer)
        ? new EngineFacts
        {
            EngineId = engineId,
            Offer = offer,
            Compiled = CompiledOffer.Of(offer),
            CatalogVersion = catalog.Version,
            ContentLifetime = offer.ContentLifetime?.Value,
            FindConsistency = offer.FindConsistency?.Value,
            TypicalLatency = offer.TypicalLatency?.Value,
            AssetHosts = offer.AssetHosts?.Values ?? [],
        }
        : throw new InvalidOperationException($"The catalog has no offer {engineId}.");
}
