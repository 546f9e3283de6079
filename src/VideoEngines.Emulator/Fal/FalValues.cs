using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Fal;

/// <summary>Reads a valid input, with the endpoint's defaults for what it leaves out.</summary>
internal readonly struct FalValues(FalSchema schema, JsonElement body)
{
    public string? Text(string name) => Value(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : Value(name) is null ? TextDefault(name) : null;

    public int? Number(string name) => Value(name) is { ValueKind: JsonValueKind.Number } value ? value.GetInt32()
        : Value(name) is null && schema.Find(name) is { Type: "integer", Default: { } text } ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool Flag(string name) => Value(name) is { } value ? value.ValueKind == JsonValueKind.True : schema.Find(name)?.Default == "true";

    public IEnumerable<string> Texts(string name) => Value(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(static item => item.GetString()!) : [];

    /// <summary>A size in pixels; null for a preset or none. A side that is left out has fal's default.</summary>
    public (int Width, int Height)? Size(string name) => Value(name) is { ValueKind: JsonValueKind.Object } size ? (Side(size, "width"), Side(size, "height")) : null;

    /// <summary>The sum of the shots; null without any.</summary>
    public int? Shots() => Value("multi_prompt") is { ValueKind: JsonValueKind.Array } shots && shots.GetArrayLength() > 0
        ? shots.EnumerateArray().Sum(static shot => shot.TryGetProperty("duration", out var duration) ? int.Parse(duration.GetString()!, CultureInfo.InvariantCulture) : 5)
        : null;

    private static int Side(JsonElement size, string name) => size.TryGetProperty(name, out var side) ? side.GetInt32() : 512;

    private string? TextDefault(string name) => schema.Find(name) is { Type: "string" or "size" } field ? field.Default : null;

    private JsonElement? Value(string name) => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
