using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace VideoEngines.Catalog.Compiled;

/// <summary>An offer's operations, compiled; kept as long as the offer lives.</summary>
internal sealed class CompiledOffer
{
    private static readonly ConditionalWeakTable<EngineOffer, CompiledOffer> Known = [];

    private readonly FrozenDictionary<VideoOperation, CompiledOperation> _operations;

    private CompiledOffer(EngineOffer offer) =>
        _operations = offer.Operations.ToFrozenDictionary(static o => o.Key, o => new CompiledOperation(o.Value, offer.Prices));

    public IEnumerable<VideoOperation> Operations => _operations.Keys;

    public static CompiledOffer Of(EngineOffer offer) => Known.GetValue(offer, static o => new(o));

    public CompiledOperation? Find(VideoOperation operation) => _operations.GetValueOrDefault(operation);
}
