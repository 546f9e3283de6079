using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Checks a model's input; one line per issue, as Replicate writes them. What the schema does not name is refused: Replicate itself drops it, and a client would not notice a misspelled name.</summary>
internal static class ReplicateValidator
{
    public static IReadOnlyList<string> Check(ReplicateModel model, JsonElement input, ReplicateFiles files)
    {
        if (input.ValueKind != JsonValueKind.Object)
            return ["- input: Invalid type. Expected: object"];
        if (model.Inputs is not { } inputs)
            return [];
        var issues = new List<string>();
        foreach (var known in inputs)
        {
            if (input.TryGetProperty(known.Name, out var value))
                CheckValue(known, value, files, issues);
            else if (known.Required)
                issues.Add($"- input: {known.Name} is required");
        }

        issues.AddRange(input.EnumerateObject().Where(member => inputs.All(known => known.Name != member.Name)).Select(static member => $"- input: Additional property {member.Name} is not allowed"));
        return issues;
    }

    private static void CheckValue(ReplicateInput known, JsonElement value, ReplicateFiles files, List<string> issues)
    {
        switch (known.Type)
        {
            case "string" when value.ValueKind != JsonValueKind.String:
                issues.Add(Mistyped(known, "string"));
                break;
            case "boolean" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                issues.Add(Mistyped(known, "boolean"));
                break;
            case "integer" when value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out _):
                issues.Add(Mistyped(known, "integer"));
                break;
            case "integer" when value.GetInt64() < known.Minimum || value.GetInt64() > known.Maximum:
                issues.Add($"- input.{known.Name}: Must be between {known.Minimum} and {known.Maximum}");
                break;
            case "uri":
                CheckUri(known.Name, value, files, issues);
                break;
            case "uris" when value.ValueKind != JsonValueKind.Array:
                issues.Add(Mistyped(known, "array"));
                break;
            case "uris":
                foreach (var item in value.EnumerateArray())
                    CheckUri(known.Name, item, files, issues);
                break;
        }

        if (known.Values.Length > 0 && !known.Values.Contains(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()))
            issues.Add($"- input.{known.Name}: {known.Name} must be one of the following: {string.Join(", ", known.Values)}");
    }

    private static void CheckUri(string name, JsonElement value, ReplicateFiles files, List<string> issues)
    {
        if (value.ValueKind != JsonValueKind.String || !Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "data"))
            issues.Add(string.Create(CultureInfo.InvariantCulture, $"- input.{name}: Does not match format 'uri'"));
        else if (!files.IsUsable(uri))
            issues.Add($"- input.{name}: the file does not exist");
    }

    private static string Mistyped(ReplicateInput known, string type) => $"- input.{known.Name}: Invalid type. Expected: {type}";
}
