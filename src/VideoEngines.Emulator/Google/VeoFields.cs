using System.Text.Json;

namespace VideoEngines.Emulator.Google;

/// <summary>Reads an object's members and keeps the first problem; members that nobody read are one too.</summary>
internal sealed class VeoFields(JsonElement element, string path, VeoProblems problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public bool Has(string name) => TryGet(name, out _);

    public string? Text(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        problems.Add($"{Where(name)} must be a string.");
        return null;
    }

    public string? Word(string name, params ReadOnlySpan<string> words)
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var word in words)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return word;
        }

        problems.Add($"{Where(name)} '{text}' is not supported; supported values are {string.Join(", ", words.ToArray())}.");
        return null;
    }

    public bool? Flag(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        problems.Add($"{Where(name)} must be a boolean.");
        return null;
    }

    public long? Whole(string name, long least, long most)
    {
        if (!TryGet(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == Math.Truncate(number) && number >= least && number <= most)
            return (long)number;
        problems.Add($"{Where(name)} must be a whole number from {least} to {most}.");
        return null;
    }

    public VeoFields? Object(string name)
    {
        if (!TryGet(name, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new VeoFields(value, Where(name), problems);
        problems.Add($"{Where(name)} must be an object.");
        return null;
    }

    public IReadOnlyList<VeoFields> Objects(string name)
    {
        if (!TryGet(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Object))
            return [.. value.EnumerateArray().Select((item, index) => new VeoFields(item, $"{Where(name)}[{index}]", problems))];
        problems.Add($"{Where(name)} must be a list of objects.");
        return [];
    }

    public void Unsupported(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Has(name))
                problems.Add($"`{name}` isn't supported by this model. Please remove it or refer to the Gemini API documentation for supported usage.");
        }
    }

    public void Problem(string text) => problems.Add(text);

    public void Done()
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
                problems.Add($"Invalid JSON payload received. Unknown name \"{member.Name}\" at '{path}': Cannot find field.");
        }
    }

    public string Where(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private bool TryGet(string name, out JsonElement value)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }
}
