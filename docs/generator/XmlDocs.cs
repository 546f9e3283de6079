using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VideoEngines.DocsGenerator;

/// <summary>The documentation comments of an assembly as Markdown.</summary>
internal sealed partial class XmlDocs
{
    private readonly Dictionary<string, XElement> _members;

    public XmlDocs(XDocument document) =>
        _members = document.Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Reads the documentation file that lies beside an assembly.</summary>
    public static XmlDocs Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>The summary of a type and what follows it; empty when there is none.</summary>
    public string Describe(Type type) => Find($"T:{type.FullName}") is { } member ? Text(member, type) : string.Empty;

    /// <summary>The summary of a property and what follows it, without the words that every property begins with.</summary>
    public string Describe(PropertyInfo property)
    {
        var member = Find($"P:{property.DeclaringType!.FullName}.{property.Name}");
        return member is null ? string.Empty : Start().Replace(Text(member, property.DeclaringType), string.Empty);
    }

    /// <summary>The summary and the remarks in one line. Members of the type that they are about go without its name.</summary>
    public static string Text(XElement member, Type type)
    {
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)["summary", "remarks"])
        {
            Append(text, member.Element(part)?.Nodes() ?? [], type);
            text.Append(' ');
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    private XElement? Find(string id) => _members.GetValueOrDefault(id);

    private static void Append(StringBuilder text, IEnumerable<XNode> nodes, Type type)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "see" or "paramref" } reference:
                    text.Append('`').Append(Name(reference, type)).Append('`');
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement other:
                    Append(text, other.Nodes(), type);
                    text.Append(' ');
                    break;
            }
        }
    }

    private static string Name(XElement reference, Type type)
    {
        if ((reference.Attribute("langword") ?? reference.Attribute("name")) is { } word)
        {
            return word.Value;
        }

        var cref = reference.Attribute("cref")?.Value ?? reference.Attribute("href")?.Value ?? string.Empty;
        var parts = Parameters().Replace(cref, string.Empty).Split('.');
        var isOwn = cref.StartsWith("T:", StringComparison.Ordinal) || parts[^2] == type.Name || parts[^2] == type.BaseType?.Name;
        return isOwn ? parts[^1] : string.Join('.', parts.TakeLast(2));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\(.*\)$|``?\d+")]
    private static partial Regex Parameters();

    [GeneratedRegex("^Gets (or sets )?")]
    private static partial Regex Start();
}
