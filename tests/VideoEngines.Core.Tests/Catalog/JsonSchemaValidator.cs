using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoEngines.Core.Tests.Catalog;

/// <summary>Checks a document against the keywords of JSON Schema 2020-12 that the catalog's schema uses; a keyword it does not know is an error.</summary>
internal sealed class JsonSchemaValidator
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement _root;
    private readonly List<string> _errors = [];

    private JsonSchemaValidator(JsonElement root) => _root = root;

    public static IReadOnlyList<string> Validate(string schema, string document)
    {
        using var schemaDocument = JsonDocument.Parse(schema);
        using var instance = JsonDocument.Parse(document);
        var validator = new JsonSchemaValidator(schemaDocument.RootElement);
        validator.Check(schemaDocument.RootElement, instance.RootElement, "$");
        return validator._errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref": Check(Resolve(keyword.Value.GetString()!), value, path); break;
                case "anyOf": CheckAny(keyword.Value, value, path); break;
                case "type": Require(IsType(keyword.Value.GetString()!, value), path, $"is no {keyword.Value}"); break;
                case "const": Require(JsonElement.DeepEquals(keyword.Value, value), path, $"is not {keyword.Value}"); break;
                case "enum": Require(keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)), path, $"{value} is not in the enum"); break;
                case "pattern": Require(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), path, $"{value} does not match"); break;
                case "minLength": Require(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(), path, "is too short"); break;
                case "minimum": Require(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= keyword.Value.GetDecimal(), path, "is too small"); break;
                case "maximum": Require(value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= keyword.Value.GetDecimal(), path, "is too large"); break;
                case "exclusiveMinimum": Require(value.ValueKind != JsonValueKind.Number || value.GetDecimal() > keyword.Value.GetDecimal(), path, "is too small"); break;
                case "properties" or "required" or "additionalProperties" or "propertyNames": CheckObject(schema, keyword, value, path); break;
                case "items" or "minItems" or "uniqueItems": CheckArray(keyword, value, path); break;
                default: Require(Annotations.Contains(keyword.Name), path, $"the schema has the unknown keyword {keyword.Name}"); break;
            }
        }
    }

    private void CheckAny(JsonElement schemas, JsonElement value, string path)
    {
        var before = _errors.Count;
        foreach (var schema in schemas.EnumerateArray())
        {
            var start = _errors.Count;
            Check(schema, value, path);
            if (_errors.Count == start)
            {
                _errors.RemoveRange(before, start - before);
                return;
            }
        }
    }

    private void CheckObject(JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        switch (keyword.Name)
        {
            case "required":
                foreach (var name in keyword.Value.EnumerateArray())
                {
                    Require(value.TryGetProperty(name.GetString()!, out _), path, $"lacks {name}");
                }

                return;
            case "propertyNames":
                foreach (var member in value.EnumerateObject())
                {
                    using var name = JsonDocument.Parse($"\"{member.Name}\"");
                    Check(keyword.Value, name.RootElement, $"{path}.{member.Name}");
                }

                return;
        }

        var known = schema.TryGetProperty("properties", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            var listed = known && properties.TryGetProperty(member.Name, out var own);
            if (keyword.Name == "properties" && listed)
            {
                Check(properties.GetProperty(member.Name), member.Value, $"{path}.{member.Name}");
            }
            else if (keyword.Name == "additionalProperties" && !listed)
            {
                if (keyword.Value.ValueKind == JsonValueKind.False)
                {
                    Require(false, path, $"has the unknown member {member.Name}");
                }
                else
                {
                    Check(keyword.Value, member.Value, $"{path}.{member.Name}");
                }
            }
        }
    }

    private void CheckArray(JsonProperty keyword, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var items = value.EnumerateArray().ToList();
        switch (keyword.Name)
        {
            case "minItems": Require(items.Count >= keyword.Value.GetInt32(), path, "has too few items"); break;
            case "uniqueItems": Require(items.Select(static i => i.GetRawText()).Distinct().Count() == items.Count, path, "has equal items"); break;
            default:
                for (var i = 0; i < items.Count; i++)
                {
                    Check(keyword.Value, items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
        }
    }

    private JsonElement Resolve(string reference) => _root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private void Require(bool holds, string path, string message)
    {
        if (!holds)
        {
            _errors.Add($"{path}: {message}");
        }
    }
}
