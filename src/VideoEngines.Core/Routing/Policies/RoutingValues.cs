using System.Text.Json;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Reads lists: an array, or one text with commas, which is the only form in configuration, where arrays of several files would merge by index.</summary>
internal static class RoutingValues
{
    public static List<T> Parsed<T>(JsonObjectReader reader, string name, JsonObjectReader.TryParse<T> parse, string form)
    {
        var list = new List<T>();
        foreach (var (text, path) in Texts(reader, name))
        {
            if (!parse(text, out var value))
            {
                reader.Context.Add(path, $"'{text}' is no {form}");
            }
            else if (list.Contains(value))
            {
                reader.Context.Add(path, $"{text} is listed twice");
            }
            else
            {
                list.Add(value);
            }
        }

        return list;
    }

    public static List<T> Words<T>(JsonObjectReader reader, string name, IReadOnlyDictionary<string, T> words) =>
        Parsed(reader, name, (string? text, out T value) => words.TryGetValue(text!, out value!), $"known word; known are {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}");

    public static IEnumerable<(string Text, string Path)> Texts(JsonObjectReader reader, string name)
    {
        if (!reader.TryTake(name, required: false, out var element))
        {
            yield break;
        }

        var path = JsonPath.Member(reader.Path, name);
        if (element.ValueKind == JsonValueKind.String)
        {
            var parts = element.GetString()!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                reader.Problem(name, "is empty; leave it out, or list values");
            }

            foreach (var part in parts)
            {
                yield return (part, path);
            }

            yield break;
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0)
        {
            reader.Problem(name, $"expected a text or a list that is not empty, found {JsonObjectReader.Kind(element)}");
            yield break;
        }

        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            var at = JsonPath.Item(path, index++);
            if (item.ValueKind == JsonValueKind.String && item.GetString()!.Trim().Length > 0)
            {
                yield return (item.GetString()!.Trim(), at);
            }
            else
            {
                reader.Context.Add(at, $"expected a text that is not empty, found {JsonObjectReader.Kind(item)}");
            }
        }
    }
}
