namespace VideoEngines.Convention.Tests.Documents;

/// <summary>The C# that users read is the C# that the compiler has seen.</summary>
public sealed class SnippetTests
{
    private static readonly CodeBlock[] Blocks = [.. Markdown.Pages.SelectMany(Markdown.CodeBlocks)];

    [Fact]
    public void CodeBlocks_All_NameTheirSnippet()
    {
        Assert.NotEmpty(Blocks);
        Findings.AssertNone(
            Blocks.Where(static block => block.Name is null || block.Language != "csharp").Select(static block => block.ToString()),
            "Code comes from docs/snippets: the line above a block is <!-- snippet: name -->, and its language is csharp:");
    }

    [Fact]
    public void CodeBlocks_All_EqualTheirSnippet()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNIPPETS") == "1")
        {
            foreach (var page in Blocks.Select(static block => block.Page).Distinct())
            {
                File.WriteAllText(Repository.PathOf(page), Markdown.Replace(page, Snippets.All.GetValueOrDefault));
            }

            return;
        }

        Findings.AssertNone(
            Blocks.Where(static block => block.Name is { } name && Snippets.All.GetValueOrDefault(name) != block.Code).Select(static block => $"{block} is not snippet '{block.Name}'"),
            "A block is, to the letter, a section of docs/snippets. Change it there and run these tests with UPDATE_SNIPPETS=1:");
    }

    [Fact]
    public void Snippets_All_AreShown() => Findings.AssertNone(
        Snippets.All.Keys.Except(Blocks.Select(static block => block.Name!)),
        "These snippets are on no page:");
}
