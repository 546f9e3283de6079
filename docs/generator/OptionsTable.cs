using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>What only one wire dialect takes, per request.</summary>
internal static class OptionsTable
{
    public static IEnumerable<string> Write(string dialect, Type options, XmlDocs docs) =>
    [
        $"### {Code(options.Name)}, in JSON {Code(dialect)}",
        string.Empty,
        docs.Describe(options),
        string.Empty,
        .. Table(
            ["member", "in JSON", "type", "what"],
            options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
                .OrderBy(static property => property.Name, StringComparer.Ordinal)
                .Select(property => (IReadOnlyList<string>)[Code(property.Name), Code(JsonName(property)), TypeOf(property, options), docs.Describe(property)])),
    ];

    /// <summary>The type; of an enumeration, also its words in JSON.</summary>
    private static string TypeOf(PropertyInfo property, Type options)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!type.IsEnum)
        {
            return Code(TypeText.Of(type));
        }

        var json = ((JsonTypeInfo)options.GetProperty("JsonTypeInfo", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).Options;
        return $"{Code(type.Name)}: {List(Enum.GetValues(type).Cast<object>().Select(value => Code(JsonSerializer.Serialize(value, json.GetTypeInfo(type)).Trim('"'))))}";
    }

    private static string JsonName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
