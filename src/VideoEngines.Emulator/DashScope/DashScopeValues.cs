using System.Text.Json;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Reads members of a body and refuses what has the wrong type.</summary>
internal static class DashScopeValues
{
    public static string? Text(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new DashScopeRefusal($"{name} must be a string.");

    public static bool? Flag(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : throw new DashScopeRefusal($"{name} must be a boolean.");

    public static long? Integer(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : throw new DashScopeRefusal($"{name} must be an integer.");

    public static string? Choice(JsonElement parent, string name, string[] allowed)
    {
        var value = Text(parent, name);
        return value is null || allowed.Contains(value) ? value : throw new DashScopeRefusal($"parameters.{name} must be one of {string.Join(", ", allowed)}.");
    }

    public static IEnumerable<string> Texts(JsonElement list, string path)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new DashScopeRefusal($"{path} must be an array.");
        foreach (var item in list.EnumerateArray())
            yield return item.ValueKind == JsonValueKind.String ? item.GetString()! : throw new DashScopeRefusal($"{path} must hold strings.");
    }

    public static IEnumerable<(string Type, string Url)> Media(JsonElement list, string[] types)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new DashScopeRefusal("input.media must be an array.");
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw new DashScopeRefusal("input.media must hold objects.");
            RefuseOthers(item, ["type", "url", "reference_voice", "reference_description"], "input.media.");
            var type = Text(item, "type");
            if (type is null || !types.Contains(type))
                throw new DashScopeRefusal($"input.media.type must be one of {string.Join(", ", types)}.");
            yield return (type, Text(item, "url") ?? throw new DashScopeRefusal("input.media.url is required."));
        }
    }

    public static void RefuseOthers(JsonElement parent, string[] known, string path)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                throw new DashScopeRefusal($"{path}{member.Name} is not supported by this model.");
        }
    }

    public static void CheckDataUri(string type, string uri)
    {
        var comma = uri.IndexOf(";base64,", StringComparison.Ordinal);
        if (comma < 0 || uri[5..comma] is not ("image/jpeg" or "image/jpg" or "image/png" or "image/bmp" or "image/webp"))
            throw new DashScopeRefusal($"{type} must be data:image/...;base64,...");
        var text = uri.AsSpan(comma + 8);
        if (!System.Buffers.Text.Base64.IsValid(text, out var length) || length == 0)
            throw new DashScopeRefusal($"{type} is no valid base64.");
        if (length > 20 << 20)
            throw new DashScopeRefusal($"{type} must have at most 20 MB.");
    }
}
