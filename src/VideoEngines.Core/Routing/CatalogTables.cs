using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;

namespace VideoEngines.Routing;

/// <summary>A catalog laid out for planning; built once per catalog and kept as long as it lives.</summary>
internal sealed class CatalogTables
{
    private static readonly ConditionalWeakTable<EngineCatalog, CatalogTables> Known = [];

    private readonly EngineCatalog _catalog;
    private readonly FrozenDictionary<VideoOperation, CompiledOperation?[]> _operations;
    private readonly CompiledOperation?[] _none;
    private readonly ConditionalWeakTable<RoutingPolicy, CompiledPolicy> _policies = [];

    private CatalogTables(EngineCatalog catalog)
    {
        _catalog = catalog;
        Offers = [.. catalog.Offers];
        if (Offers.Length > ushort.MaxValue)
        {
            throw new NotSupportedException($"Plans hold up to {ushort.MaxValue} engines; the catalog has {Offers.Length}.");
        }

        NeverRetires = [.. Offers.Select(static o => o.Lifecycle is { State: not LifecycleState.Retired, RetiredOn: null })];
        Rates = [.. Offers.Select(o => o.Prices.Count == 0 ? (string.Empty, null) : (o.Prices[0].Unit, catalog.ToUsd(new(1, o.Prices[0].Unit))))];
        _none = new CompiledOperation?[Offers.Length];
        var compiled = Offers.Select(CompiledOffer.Of).ToArray();
        _operations = compiled
            .SelectMany(static o => o.Operations)
            .Distinct()
            .ToFrozenDictionary(static o => o, o => compiled.Select(c => c.Find(o)).ToArray());
    }

    public EngineOffer[] Offers { get; }

    public bool[] NeverRetires { get; }

    /// <summary>The unit of each offer's first price, with its rate to dollars: nearly always the one that is asked for.</summary>
    public (string Unit, decimal? Rate)[] Rates { get; }

    public static CatalogTables Of(EngineCatalog catalog) => Known.GetValue(catalog, static c => new(c));

    /// <summary>The operation of every offer; null where it is not done.</summary>
    public CompiledOperation?[] Find(VideoOperation operation) => _operations.GetValueOrDefault(operation) ?? _none;

    public CompiledPolicy Compile(RoutingPolicy policy) =>
        _policies.TryGetValue(policy, out var compiled) ? compiled : _policies.GetValue(policy, p => new(p, _catalog));
}
