using System.Text.RegularExpressions;

namespace VideoEngines.Convention.Tests.Documents;

/// <summary>
/// Texts on pages that come from the golden files of prompts: below <c>&lt;!-- golden: file engine --&gt;</c> stands what that engine is given. In a golden file a section is headed by its engines, and
/// the lines of the text begin with a bar.
/// </summary>
internal static partial class GoldenBlocks
{
    private const string Folder = "tests/VideoEngines.Core.Tests/Prompting/Golden";

    /// <summary>Finds the blocks of a page: what is shown, and what should be; null when no golden file has it.</summary>
    public static IEnumerable<(string Name, string Shown, string? Expected)> Of(string page) => Block().Matches(Text(page))
        .Select(static match => ($"{match.Groups["file"].Value} {match.Groups["engine"].Value}", match.Groups["text"].Value.TrimEnd('\n'), Find(match.Groups["file"].Value, match.Groups["engine"].Value)));

    public static string Replace(string page) => Block().Replace(
        Text(page),
        static match => $"<!-- golden: {match.Groups["file"].Value} {match.Groups["engine"].Value} -->\n```text\n{Find(match.Groups["file"].Value, match.Groups["engine"].Value) ?? match.Groups["text"].Value.TrimEnd('\n')}\n```");

    private static string? Find(string file, string engine)
    {
        var sections = Text($"{Folder}/{file}.txt").Split("## ", StringSplitOptions.RemoveEmptyEntries).Select(static section => section.Split('\n'));
        var lines = sections.FirstOrDefault(section => section[0].Split(", ").Contains(engine))?.Where(static line => line.StartsWith('|')).Select(static line => line.TrimStart('|').TrimStart()).ToList();
        return lines is null or { Count: 0 } ? null : string.Join('\n', lines);
    }

    private static string Text(string page) => Repository.Read(page).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^<!-- golden: (?<file>\S+) (?<engine>\S+) -->\n```text\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
