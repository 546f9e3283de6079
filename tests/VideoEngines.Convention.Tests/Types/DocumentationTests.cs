using System.Reflection;
using System.Xml.Linq;

namespace VideoEngines.Convention.Tests.Types;

/// <summary>Everything that a host can see is documented, in the file that goes into the package.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [MemberData(nameof(Shipped.AssemblyNames), MemberType = typeof(Shipped))]
    public void PublicMembers_All_AreDocumented(string assembly)
    {
        var members = Load(assembly);
        var missing = Shipped.AssemblyNamed(assembly).GetExportedTypes().SelectMany(MembersOf).Where(member => !IsDocumented(member, members)).Select(DocumentationIds.Of);

        Findings.AssertNone(missing, "These have no XML documentation:");
    }

    [Theory]
    [MemberData(nameof(Shipped.AssemblyNames), MemberType = typeof(Shipped))]
    public void PublicMembers_Documentation_HasSummary(string assembly)
    {
        var members = Load(assembly);
        var empty = Shipped.AssemblyNamed(assembly).GetExportedTypes().SelectMany(MembersOf).Select(DocumentationIds.Of)
            .Where(id => members.TryGetValue(id, out var member) && member.Element("inheritdoc") is null && !HasWords(member.Element("summary")));

        Findings.AssertNone(empty, "These have documentation without a summary:");
    }

    private static Dictionary<string, XElement> Load(string assembly) =>
        XDocument.Load(Path.ChangeExtension(Shipped.AssemblyNamed(assembly).Location, ".xml")).Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    private static IEnumerable<MemberInfo> MembersOf(Type type)
    {
        yield return type;
        var members = type.GetFields(Shipped.Declared).Where(static field => Shipped.IsVisible(field) && !field.IsSpecialName)
            .Concat<MemberInfo>(type.GetProperties(Shipped.Declared).Where(Shipped.IsVisible))
            .Concat(type.GetEvents(Shipped.Declared).Where(static e => Shipped.IsVisible(e.AddMethod!)))
            .Concat(type.GetConstructors(Shipped.Declared).Where(static constructor => Shipped.IsVisible(constructor) && !constructor.IsStatic))
            .Concat(type.GetMethods(Shipped.Declared).Where(static method => Shipped.IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))));
        foreach (var member in members.Where(static member => !Shipped.IsSynthesized(member)))
        {
            yield return member;
        }
    }

    private static bool IsDocumented(MemberInfo member, Dictionary<string, XElement> documentation)
    {
        if (documentation.ContainsKey(DocumentationIds.Of(member)))
        {
            return true;
        }

        // A positional record is documented by the parameters of its type; constructors without parameters may be the compiler's own.
        var type = member.DeclaringType;
        return type is not null && documentation.TryGetValue(DocumentationIds.Of(type), out var ofType) && member switch
        {
            PropertyInfo property => HasParameter(ofType, property.Name),
            ConstructorInfo constructor => constructor.GetParameters().All(parameter => HasParameter(ofType, parameter.Name!)),
            _ => false,
        };
    }

    private static bool HasWords(XElement? summary) => summary is not null && (summary.HasElements || !string.IsNullOrWhiteSpace(summary.Value));

    private static bool HasParameter(XElement type, string name) => type.Elements("param").Any(parameter => parameter.Attribute("name")?.Value == name);
}
