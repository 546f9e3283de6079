namespace VideoEngines.Convention.Tests.Documents;

/// <summary>The prompts on pages are those that engines are given.</summary>
public sealed class GoldenBlockTests
{
    [Fact]
    public void GoldenBlocks_All_EqualTheirGoldenFile()
    {
        var pages = Markdown.Pages.Where(static page => GoldenBlocks.Of(page).Any()).ToList();
        Assert.NotEmpty(pages);
        if (Environment.GetEnvironmentVariable("UPDATE_SNIPPETS") == "1")
        {
            foreach (var page in pages)
            {
                File.WriteAllText(Repository.PathOf(page), GoldenBlocks.Replace(page));
            }

            return;
        }

        Findings.AssertNone(
            pages.SelectMany(static page => GoldenBlocks.Of(page).Where(static block => block.Shown != block.Expected).Select(block => $"{page}: {block.Name}")),
            "A prompt on a page is, to the letter, that of its golden file. Run these tests with UPDATE_SNIPPETS=1:");
    }
}
