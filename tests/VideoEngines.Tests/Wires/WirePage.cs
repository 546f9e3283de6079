using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

/// <summary>Writes for docs/providers/proof.md what is compared and what differs.</summary>
internal static class WirePage
{
    public static string Write()
    {
        var page = new StringBuilder("| dialect | client | cases | engines without a case |\n| --- | --- | --- | --- |\n");
        foreach (var wire in WireTable.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{wire.Name}` | {ClientOf(wire)} | {wire.Cases.Count} | {string.Join("; ", wire.Unknown.Select(static pair => $"`{pair.Key}`: {pair.Value}"))} |\n");
        }

        page.Append("\n| dialect | member | who has it | in | why |\n| --- | --- | --- | --- | --- |\n");
        foreach (var wire in WireTable.All)
        {
            foreach (var listed in wire.Differences)
            {
                Append(page, wire, listed, "any case");
            }

            foreach (var group in wire.Cases.SelectMany(static item => item.Differences.Select(listed => (Listed: listed, item.Name))).GroupBy(static pair => pair.Listed, static pair => pair.Name))
            {
                Append(page, wire, group.Key, string.Join(", ", group));
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Wire wire, Difference listed, string cases) =>
        page.Append(CultureInfo.InvariantCulture, $"| `{wire.Name}` | `{listed.Path}` | {Who(listed.Side)} | {cases} | {listed.Reason} |\n");

    private static string Who(DifferenceSide side) => side switch
    {
        DifferenceSide.Ours => "we alone",
        DifferenceSide.Theirs => "the client alone",
        DifferenceSide.Case => "both, in different case",
        _ => "both, with different values",
    };

    /// <summary>The captures of a wire are of one client at one version.</summary>
    private static string ClientOf(Wire wire) => Directory.EnumerateFiles(WireTable.FolderOf(wire.Name), "*.json")
        .Select(static file => JsonNode.Parse(File.ReadAllText(file))!)
        .Select(static capture => $"`{capture["client"]}` {capture["version"]}")
        .Distinct()
        .Single();
}
