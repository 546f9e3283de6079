using System.Text;
using System.Text.Json;

namespace VideoEngines.Emulator.Billing;

/// <summary>Writes the made-up rows of the price lists as a catalog overlay.</summary>
internal static class PriceOverlay
{
    private const string SourceKey = "EMULATOR-FICTION";
    private const string Checked = "2026-11-24";

    public static string Create(EmulatorPrices prices)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("version", "emulator-fiction");
            WriteSource(json);
            WriteUnits(json, prices);
            json.WriteStartObject("offers");
            foreach (var engine in Engines(prices))
            {
                json.WriteStartObject(engine.Key);
                json.WriteStartArray("prices");
                foreach (var (list, row) in engine)
                    WriteRule(json, list.Unit, row);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static IEnumerable<IGrouping<string, (PriceList List, PriceRow Row)>> Engines(EmulatorPrices prices) => prices.Lists
        .SelectMany(static list => list.Prices.SelectMany(row => row.FictionFor.Select(engine => (Engine: engine, Priced: (list, row)))))
        .GroupBy(static pair => pair.Engine, static pair => pair.Priced, StringComparer.Ordinal)
        .OrderBy(static engine => engine.Key, StringComparer.Ordinal);

    private static void WriteSource(Utf8JsonWriter json)
    {
        json.WriteStartObject("sources");
        json.WriteStartObject(SourceKey);
        json.WriteString("title", "Fiction of the VideoEngines emulator, for trying engines whose real price no source tells; it promises nothing about a provider");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, EmulatorPrices prices)
    {
        json.WriteStartObject("units");
        foreach (var list in prices.Lists.Where(static list => !IsCurrency(list.Unit) && list.Prices.Any(static row => row.FictionFor.Count > 0)))
        {
            json.WriteStartObject(list.Unit);
            json.WriteNumber("usd", list.UsdPerUnit);
            WriteFact(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string unit, PriceRow row)
    {
        json.WriteStartObject();
        json.WriteStartObject("when");
        if (row.Resolution is { } resolution)
        {
            json.WriteStartArray("resolutions");
            json.WriteStringValue(resolution);
            json.WriteEndArray();
        }

        if (row.Audio is { } audio)
            json.WriteBoolean("audio", audio);
        if (row.Mode is { } mode)
            json.WriteString("mode", mode);
        if (row.VideoInput is { } video)
            json.WriteBoolean("videoInput", video);
        json.WriteEndObject();
        json.WriteStartArray("charges");
        WriteCharge(json, "second", row.PerSecond, null);
        WriteCharge(json, "input-second", row.PerInputSecond, null);
        WriteCharge(json, "clip", row.PerClip, null);
        WriteCharge(json, "million-video-tokens", row.PerMillionTokens, row.TokenFps ?? PriceRow.DefaultTokenFps);
        WriteCharge(json, "megapixel", row.PerMegapixel, null);
        WriteCharge(json, "input-megapixel", row.PerInputMegapixel, null);
        json.WriteEndArray();
        if (row.Minimum > 0)
            json.WriteNumber("minimum", row.Minimum);
        json.WriteString("unit", unit);
        WriteFact(json);
        json.WriteEndObject();
    }

    private static void WriteCharge(Utf8JsonWriter json, string per, decimal amount, int? framesPerSecond)
    {
        if (amount == 0)
            return;
        json.WriteStartObject();
        json.WriteString("per", per);
        json.WriteNumber("amount", amount);
        if (framesPerSecond is { } fps)
            json.WriteNumber("framesPerSecond", fps);
        json.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter json)
    {
        json.WriteString("source", SourceKey);
        json.WriteString("checked", Checked);
        json.WriteString("confidence", "low");
    }

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
