using System.Collections.Frozen;
using System.Text.Json;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Catalog;

/// <summary>What every engine can do, costs and how long it lives, with the source of each fact. Immutable and thread-safe.</summary>
/// <remarks>Models and offers are in the order of their ids, whatever the order of the documents.</remarks>
public sealed class EngineCatalog
{
    /// <summary>The version of the JSON form that this library reads.</summary>
    public const int SchemaVersion = 1;

    private const string ResourcePrefix = "VideoEngines.Catalog.Data.";

    private static readonly Lazy<EngineCatalog> Embedded = new(LoadEmbedded);

    private readonly FrozenDictionary<VideoEngineId, int> _offers;
    private readonly FrozenDictionary<VideoEngineId, EngineModel> _models;
    private readonly JsonElement _root;

    internal EngineCatalog(
        JsonElement root,
        string version,
        IReadOnlyDictionary<string, CatalogSource> sources,
        IReadOnlyDictionary<string, CatalogUnit> units,
        IEnumerable<EngineModel> models,
        IEnumerable<EngineOffer> offers)
    {
        _root = root;
        Version = version;
        Sources = sources.ToFrozenDictionary(StringComparer.Ordinal);
        Units = units.ToFrozenDictionary(StringComparer.Ordinal);
        Models = [.. models.OrderBy(static m => m.Id.ToString(), StringComparer.Ordinal)];
        Offers = [.. offers.OrderBy(static o => o.Id.ToString(), StringComparer.Ordinal)];
        _models = Models.ToFrozenDictionary(static m => m.Id);
        _offers = Offers.Select(static (offer, index) => (offer.Id, index)).ToFrozenDictionary(static o => o.Id, static o => o.index);
    }

    /// <summary>Gets the catalog that ships with this library; read on first use.</summary>
    public static EngineCatalog Default => Embedded.Value;

    /// <summary>Gets the version; overlays append theirs with a plus sign.</summary>
    public string Version { get; }

    /// <summary>Gets the documents that facts rest on, by key.</summary>
    public IReadOnlyDictionary<string, CatalogSource> Sources { get; }

    /// <summary>Gets the units that providers sell, by name.</summary>
    public IReadOnlyDictionary<string, CatalogUnit> Units { get; }

    /// <summary>Gets the models, ordered by id.</summary>
    public IReadOnlyList<EngineModel> Models { get; }

    /// <summary>Gets the offers, ordered by id. An offer is what a job is sent to.</summary>
    public IReadOnlyList<EngineOffer> Offers { get; }

    /// <summary>Reads a whole catalog, instead of the one that ships.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="CatalogException">The document is not valid; the error lists everything.</exception>
    public static EngineCatalog Parse(CatalogDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CatalogParser.Parse(null, [document]);
    }

    /// <summary>Puts overlays over the catalog, in order: objects merge by member, arrays and values replace, <c>null</c> removes. A changed fact must state its new source.</summary>
    /// <param name="overlays">Partial documents, e.g. a new price or a new model.</param>
    /// <returns>The new catalog.</returns>
    /// <exception cref="CatalogException">The result is not valid; the error lists everything, over all overlays.</exception>
    public EngineCatalog With(params IReadOnlyList<CatalogDocument> overlays)
    {
        ArgumentNullException.ThrowIfNull(overlays);
        return overlays.Count == 0 ? this : CatalogParser.Parse(_root, overlays);
    }

    /// <summary>Finds an offer.</summary>
    /// <param name="id">The engine id.</param>
    /// <param name="offer">The offer.</param>
    /// <returns><see langword="true"/> when there is one.</returns>
    public bool TryGetOffer(VideoEngineId id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EngineOffer? offer)
    {
        offer = _offers.TryGetValue(id, out var index) ? Offers[index] : null;
        return offer is not null;
    }

    /// <summary>Finds a model.</summary>
    /// <param name="id">The id, <c>maker/model</c>.</param>
    /// <param name="model">The model.</param>
    /// <returns><see langword="true"/> when there is one.</returns>
    public bool TryGetModel(VideoEngineId id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EngineModel? model) => _models.TryGetValue(id, out model);

    /// <summary>Returns the engine ids that look most like a wrong one.</summary>
    /// <param name="wrongId">What was written.</param>
    /// <returns>Up to three ids, the nearest first; empty when nothing is near.</returns>
    public IReadOnlyList<VideoEngineId> Suggest(string wrongId)
    {
        ArgumentNullException.ThrowIfNull(wrongId);
        var wrong = wrongId.Trim().ToLowerInvariant();
        var near = EditDistance.Nearest(wrong, Offers.Select(static o => o.Id.ToString()), 3);
        return [.. near.Select(VideoEngineId.Parse)];
    }

    /// <summary>Converts a cost to US dollars by the catalog's units.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>The dollars; <see langword="null"/> when the catalog has no rate for the unit.</returns>
    public decimal? ToUsd(VideoCost cost) => cost.Unit == VideoCost.UsDollar ? cost.Amount
        : Units.TryGetValue(cost.Unit, out var unit) ? cost.Amount * unit.Usd
        : null;

    internal bool TryGetIndex(VideoEngineId id, out int index) => _offers.TryGetValue(id, out index);

    private static EngineCatalog LoadEmbedded()
    {
        var assembly = typeof(EngineCatalog).Assembly;
        var names = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var parts = new List<CatalogDocument>();
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            parts.Add(CatalogDocument.FromStream(stream, name[ResourcePrefix.Length..]));
        }

        return Parse(CatalogParts.Combine(parts, "the shipped catalog"));
    }
}
