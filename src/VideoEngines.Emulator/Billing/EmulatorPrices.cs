using System.Text.Json;

namespace VideoEngines.Emulator.Billing;

/// <summary>The embedded price lists the emulator bills by, one file per provider.</summary>
internal sealed class EmulatorPrices
{
    private const string Suffix = ".prices.json";

    private static readonly Lazy<EmulatorPrices> Loaded = new(Load);

    private readonly Dictionary<string, PriceList> _lists;

    private EmulatorPrices(IEnumerable<PriceList> lists) => _lists = lists.ToDictionary(static list => list.Provider, StringComparer.Ordinal);

    public static EmulatorPrices Shared => Loaded.Value;

    public IEnumerable<PriceList> Lists => _lists.Values;

    public string UnitOf(string provider) => _lists[provider].Unit;

    public decimal UsdPerUnit(string provider) => _lists[provider].UsdPerUnit;

    /// <summary>The price in the provider's unit, by the first row that matches.</summary>
    public decimal Of(PriceQuery query)
    {
        foreach (var row in _lists[query.Provider].Prices)
        {
            if (row.Matches(query))
                return row.Price(query);
        }

        throw new InvalidOperationException($"The price list of {query.Provider} has no row for {query}.");
    }

    private static EmulatorPrices Load()
    {
        var assembly = typeof(EmulatorPrices).Assembly;
        var lists = new List<PriceList>();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            lists.Add(JsonSerializer.Deserialize(stream, PriceListJsonContext.Default.PriceList) ?? throw new InvalidOperationException($"{name} is null."));
        }

        return new EmulatorPrices(lists);
    }
}
