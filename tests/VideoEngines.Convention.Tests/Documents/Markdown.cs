using System.Text.RegularExpressions;

namespace VideoEngines.Convention.Tests.Documents;

/// <summary>The pages that users read, and the code and links in them.</summary>
internal static partial class Markdown
{
    public static IReadOnlyList<string> Pages { get; } =
        ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", .. Repository.Files("docs", "*.md"), .. Repository.Files("src", "*.md"), .. Repository.Files("tests", "*.md"), .. Repository.Files("benchmarks", "*.md")];

    /// <summary>Finds the blocks of C#, by whatever name the language goes.</summary>
    public static IReadOnlyList<CodeBlock> CodeBlocks(string page) =>
    [
        .. Fence().Matches(Text(page)).Where(static match => match.Groups["language"].Value.ToUpperInvariant() is "CSHARP" or "CS" or "C#").Select(match => new CodeBlock(
            page,
            Text(page)[..match.Index].Count(static c => c == '\n') + 1,
            match.Groups["name"] is { Success: true, Value: var name } ? name : null,
            match.Groups["language"].Value,
            match.Groups["code"].Value.TrimEnd('\n'))),
    ];

    /// <summary>Replaces the code of every marked block by what <paramref name="code"/> gives for its name; null leaves it.</summary>
    public static string Replace(string page, Func<string, string?> code) => Fence().Replace(Text(page), match =>
        match.Groups["name"].Success && code(match.Groups["name"].Value) is { } text
            ? $"<!-- snippet: {match.Groups["name"].Value} -->\n```{match.Groups["language"].Value}\n{text}\n```"
            : match.Value);

    /// <summary>Finds the links to files of the repository: the path, and the heading behind '#', either of which may be empty.</summary>
    public static IEnumerable<(string Path, string Heading)> LocalLinks(string page) => Link().Matches(InlineCode().Replace(Fence().Replace(Text(page), string.Empty), string.Empty))
        .Select(static match => match.Groups["target"].Value)
        .Where(static target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
        .Select(static target => target.Split('#', 2))
        .Select(static parts => (parts[0], parts.Length > 1 ? parts[1] : string.Empty));

    /// <summary>Gets the names under which the headings of a page can be linked to.</summary>
    public static IReadOnlySet<string> Headings(string page) => Heading().Matches(Fence().Replace(Text(page), string.Empty))
        .Select(static match => NotInAnchor().Replace(match.Groups["text"].Value.Trim(), string.Empty).Replace(' ', '-').ToLowerInvariant())
        .ToHashSet(StringComparer.Ordinal);

    private static string Text(string page) => Repository.Read(page).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^(?:<!-- snippet: (?<name>\S+) -->\n)?[ ]*```(?<language>\S*)\n(?<code>.*?)^[ ]*```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`[^`\n]+`", RegexOptions.ExplicitCapture)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
