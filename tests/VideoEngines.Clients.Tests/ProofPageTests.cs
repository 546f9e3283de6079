using System.Text.Json;
using System.Xml.Linq;

namespace VideoEngines.Clients.Tests;

/// <summary>docs/providers/proof.md names the clients that were run, at their versions.</summary>
public sealed class ProofPageTests
{
    /// <summary>What the scripts need beside the clients.</summary>
    private static readonly string[] Helpers = ["@ai-sdk/provider", "google-auth-library", "ws"];

    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "providers", "proof.md"));

    [Fact]
    public void Page_NodePackages_AreNamedWithTheirVersions()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(NodeClients.Source, "package.json")));
        var clients = package.RootElement.GetProperty("dependencies").EnumerateObject().Where(static client => !Helpers.Contains(client.Name)).ToArray();

        Assert.NotEmpty(clients);
        Assert.All(clients, static client => Assert.Contains($"`{client.Name}` {client.Value.GetString()}", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_NuGetPackage_IsNamedWithItsVersion()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Single(static package => (string?)package.Attribute("Include") == "OpenAI").Attribute("Version");

        Assert.Contains($"`OpenAI` {version!.Value}", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void LockFile_Entries_NameNoRegistry()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(NodeClients.Source, "package-lock.json")));

        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(static package => package.Name.Length > 0).ToArray();

        Assert.NotEmpty(packages);
        Assert.All(packages, static package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
        Assert.All(packages, static package => Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name));
    }
}
