using System.Text.RegularExpressions;

namespace VideoEngines.Convention.Tests.Documents;

/// <summary>
/// The named sections of <c>docs/snippets</c>, which the solution compiles: from <c>// snippet: name</c> to <c>// end-snippet</c>, without the indentation. Sections of one name, such as the
/// usings and the body of a program, are joined by an empty line.
/// </summary>
internal static partial class Snippets
{
    public static IReadOnlyDictionary<string, string> All { get; } = Repository.Files("docs/snippets", "*.cs")
        .SelectMany(static file => Section().Matches(Repository.Read(file).ReplaceLineEndings("\n")))
        .GroupBy(static match => match.Groups["name"].Value)
        .ToDictionary(static group => group.Key, static group => string.Join("\n\n", group.Select(static match => Dedent(match.Groups["code"].Value))), StringComparer.Ordinal);

    private static string Dedent(string code)
    {
        var lines = code.TrimEnd('\n', ' ').Split('\n');
        var indent = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart(' ').Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..]));
    }

    [GeneratedRegex(@"^ *// snippet: (?<name>\S+)\n(?<code>.*?)^ *// end-snippet$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();
}
