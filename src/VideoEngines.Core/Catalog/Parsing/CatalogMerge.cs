using System.Buffers;
using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Puts one JSON document over another: objects merge by member, everything else replaces, null removes.</summary>
internal static class CatalogMerge
{
    private static readonly string[] FactMembers = ["source", "checked", "confidence"];

    public static JsonElement Merge(JsonElement below, JsonElement above, string path, CatalogContext context)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, below, above, path, context);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reports members that occur twice in one object: JSON parsers would silently keep one of them.</summary>
    public static void FindDuplicates(JsonElement element, string path, CatalogContext context)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var member in element.EnumerateObject())
                {
                    var inner = JsonPath.Member(path, member.Name);
                    if (!names.Add(member.Name))
                    {
                        context.Add(inner, "occurs twice; remove one");
                    }

                    FindDuplicates(member.Value, inner, context);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    FindDuplicates(item, JsonPath.Item(path, index++), context);
                }

                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement below, JsonElement above, string path, CatalogContext context)
    {
        if (below.ValueKind != JsonValueKind.Object || above.ValueKind != JsonValueKind.Object)
        {
            above.WriteTo(writer);
            return;
        }

        RequireSource(below, above, path, context);
        writer.WriteStartObject();
        foreach (var member in below.EnumerateObject())
        {
            if (!above.TryGetProperty(member.Name, out var change))
            {
                member.WriteTo(writer);
            }
            else if (change.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Value, change, JsonPath.Member(path, member.Name), context);
            }
        }

        foreach (var member in above.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null && !below.TryGetProperty(member.Name, out _))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>A changed fact must not go under the old fact's source.</summary>
    private static void RequireSource(JsonElement below, JsonElement above, string path, CatalogContext context)
    {
        if (!below.TryGetProperty("source", out var source) || source.ValueKind != JsonValueKind.String || IsOffer(below))
        {
            return;
        }

        foreach (var name in FactMembers.Where(name => !above.TryGetProperty(name, out _)))
        {
            context.Add(JsonPath.Member(path, name), "is missing: this changes a fact, so say where the new value comes from");
        }
    }

    /// <summary>An offer's own source is about its names; its other members carry their own.</summary>
    private static bool IsOffer(JsonElement element) => element.TryGetProperty("wireModelId", out _);
}
