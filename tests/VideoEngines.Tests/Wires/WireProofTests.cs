using VideoEngines.Catalog;

namespace VideoEngines.Tests.Wires;

/// <summary>docs/providers/proof.md says of every dialect what proves it, and lists what the differential tests compare. UPDATE_APPROVED=1 rewrites the list.</summary>
public sealed class WireProofTests
{
    private const string Start = "<!-- wires -->\n";
    private const string End = "<!-- /wires -->\n";

    private static readonly string Page = Path.Combine(FindRoot(), "docs", "providers", "proof.md");

    public static TheoryData<string> Wires { get; } = [.. WireTable.All.Select(static wire => wire.Name)];

    public static TheoryData<string> Dialects { get; } = [.. EngineCatalog.Default.Offers.Select(static offer => offer.Dialect).Where(static dialect => dialect != "none").Distinct()];

    [Fact]
    public void Page_Wires_AreListedAsCompared()
    {
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Start, StringComparison.Ordinal) + Start.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= Start.Length && to >= from, "The page has no section between <!-- wires --> and <!-- /wires -->.");
        var written = WirePage.Write();

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            File.WriteAllText(Page, text[..from] + written + text[to..]);
            return;
        }

        Assert.Equal(written, text[from..to]);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Dialect_WithoutCaptures_RestsOnDocuments(string dialect)
    {
        const string heading = "## Wires that rest on documents alone\n";
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var section = text[text.IndexOf(heading, StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", heading.Length, StringComparison.Ordinal)];

        Assert.True(
            WireTable.All.Any(wire => wire.Name == dialect) != section.Contains($"(`{dialect}`)", StringComparison.Ordinal),
            $"The dialect '{dialect}' has captures, or its row under 'Wires that rest on documents alone' in docs/providers/proof.md says (`{dialect}`): one of both.");
    }

    [Theory]
    [MemberData(nameof(Wires))]
    public void Engines_OfWire_HaveCasesOrAReason(string name)
    {
        var wire = WireTable.Of(name);
        var engines = EngineCatalog.Default.Offers.Where(offer => offer.Dialect == name).Select(static offer => offer.Id.ToString()).Order(StringComparer.Ordinal);
        var covered = wire.Cases.Select(static item => item.Engine).Concat(wire.Unknown.Keys).Select(static id => id.ToString()).ToArray();

        Assert.Equal(engines, covered.Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(wire.Unknown.Keys, id => wire.Cases.Any(item => item.Engine == id));
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VideoEngines.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No working copy of VideoEngines is above {AppContext.BaseDirectory}.");
    }
}
