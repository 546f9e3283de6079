using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Values per engine, laid out in the order of a catalog's offers. Only the last catalog is kept: there is rarely another.</summary>
internal sealed class PerOffer<T>
    where T : class
{
    private readonly EngineCatalog _catalog;
    private readonly T?[] _values;

    private PerOffer(EngineCatalog catalog, Dictionary<VideoEngineId, T> values)
    {
        _catalog = catalog;
        _values = [.. catalog.Offers.Select(o => values.GetValueOrDefault(o.Id))];
    }

    public static T?[] Get(ref PerOffer<T>? kept, EngineCatalog catalog, Dictionary<VideoEngineId, T> values)
    {
        var found = Volatile.Read(ref kept);
        if (found?._catalog != catalog)
        {
            found = new(catalog, values);
            Volatile.Write(ref kept, found);
        }

        return found._values;
    }
}
