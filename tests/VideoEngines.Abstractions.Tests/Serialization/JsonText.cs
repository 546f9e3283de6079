using System.Text;
using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Serialization;

internal static class JsonText
{
    /// <summary>Drops white space and writes texts with the same escapes; keeps the order of members and the digits of numbers.</summary>
    public static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Compact(document.RootElement);
    }

    public static string Compact(JsonElement element)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static JsonElement Element(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
