namespace VideoEngines.Convention.Tests.Documents;

/// <summary>Links inside the repository lead somewhere.</summary>
public sealed class LinkTests
{
    [Fact]
    public void LocalLinks_Files_Exist() => Findings.AssertNone(
        Links().Where(static link => !File.Exists(link.Target) && !Directory.Exists(link.Target)).Select(static link => $"{link.Page}: {link.Text}"),
        "These links lead nowhere:");

    [Fact]
    public void LocalLinks_Headings_Exist() => Findings.AssertNone(
        Links().Where(static link => link.Heading.Length > 0 && File.Exists(link.Target) && !Markdown.Headings(Path.GetRelativePath(Repository.Root, link.Target)).Contains(link.Heading))
            .Select(static link => $"{link.Page}: {link.Text}"),
        "These links name a heading that their page does not have:");

    private static List<(string Page, string Text, string Target, string Heading)> Links()
    {
        var links = Markdown.Pages.SelectMany(static page => Markdown.LocalLinks(page).Select(link =>
            (page, $"{link.Path}#{link.Heading}", Path.GetFullPath(link.Path.Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, link.Path), Repository.Root), link.Heading))).ToList();
        Assert.NotEmpty(links);
        return links;
    }
}
