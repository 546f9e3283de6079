using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>One member of a body.</summary>
internal abstract record RunwayField(string Name, bool Required)
{
    /// <summary>What a missing value is said to have been.</summary>
    protected abstract string Expected { get; }

    /// <summary>Checks all members of an object; members that no field names are refused.</summary>
    public static void CheckAll(JsonElement body, IReadOnlyList<RunwayField> fields, RunwayCheck check, string[] path, params string[] also)
    {
        foreach (var field in fields)
        {
            string[] at = [.. path, field.Name];
            if (body.TryGetProperty(field.Name, out var value))
                field.Check(value, check, at);
            else if (field.Required)
                check.Add("invalid_type", $"Invalid input: expected {field.Expected}, received undefined", at);
        }

        foreach (var property in body.EnumerateObject())
        {
            if (!also.Contains(property.Name) && !fields.Any(field => field.Name == property.Name))
                check.Add("unrecognized_keys", $"Unrecognized key: \"{property.Name}\"", [.. path, property.Name]);
        }
    }

    public abstract void Check(JsonElement value, RunwayCheck check, string[] path);

    protected bool Is(JsonElement value, JsonValueKind kind, RunwayCheck check, string[] path)
    {
        if (value.ValueKind == kind)
            return true;
        check.Add("invalid_type", $"Invalid input: expected {Expected}", path);
        return false;
    }
}
