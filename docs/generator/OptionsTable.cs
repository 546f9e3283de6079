using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
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
                .Select(property => (IReadOnlyList<string>)[Code(property.Name), Code(JsonName(property)), Code(TypeText.Of(property.PropertyType)), docs.Describe(property)])),
    ];

    private static string JsonName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
