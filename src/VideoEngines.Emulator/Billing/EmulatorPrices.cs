using System.Text.Json;

namespace VideoEngines.Emulator.Billing;

/// <summary>The embedded price list the emulator bills by.</summary>
internal sealed class EmulatorPrices
{
    private const string Resource = "VideoEngines.Emulator.Billing.emulator-prices.json";

    private readonly Dictionary<string, (string Unit, decimal Usd)> _providers = [];
    private readonly List<Row> _rows = [];

    private EmulatorPrices(JsonElement root)
    {
        foreach (var item in root.GetProperty("providers").EnumerateArray())
            _providers[Text(item, "provider")!] = (Text(item, "unit")!, item.GetProperty("usdPerUnit").GetDecimal());
        foreach (var item in root.GetProperty("prices").EnumerateArray())
        {
            bool? audio = item.TryGetProperty("audio", out var value) ? value.GetBoolean() : null;
            _rows.Add(new Row(Text(item, "provider")!, Text(item, "model")!, Text(item, "resolution"), audio, item.GetProperty("perSecond").GetDecimal()));
        }
    }

    public static EmulatorPrices Load()
    {
        using var stream = typeof(EmulatorPrices).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var document = JsonDocument.Parse(stream);
        return new EmulatorPrices(document.RootElement);
    }

    public string UnitOf(string provider) => _providers[provider].Unit;

    public decimal UsdPerUnit(string provider) => _providers[provider].Usd;

    /// <summary>Price in the provider's unit; a row without resolution or audio holds for all.</summary>
    public decimal PerSecond(string provider, string model, string? resolution, bool audio)
    {
        foreach (var row in _rows)
        {
            if (row.Provider == provider && row.Model == model && (row.Resolution ?? resolution) == resolution && (row.Audio ?? audio) == audio)
                return row.Price;
        }

        throw new InvalidOperationException($"emulator-prices.json has no price for {provider} {model} {resolution} audio {audio}.");
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed record Row(string Provider, string Model, string? Resolution, bool? Audio, decimal Price);
}
