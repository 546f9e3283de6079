using System.Text.RegularExpressions;

namespace VideoEngines.Convention.Tests.Sources;

/// <summary>What holds for every source file.</summary>
public sealed partial class SourceTests
{
    private const int LinesInSource = 400;
    private const int LinesInTests = 500;

    [Fact]
    public void SourceFiles_Length_IsLimited() => Findings.AssertNone(
        TooLong("src", LinesInSource).Concat(TooLong("tests", LinesInTests)).Concat(TooLong("benchmarks", LinesInTests)).Concat(TooLong("docs", LinesInTests)),
        $"A file has at most {LinesInSource} lines in src, {LinesInTests} elsewhere; split it by role:");

    [Fact]
    public void SourceFiles_PublicTypes_AreOnePerFileNamedForIt() => Findings.AssertNone(
        Repository.Files("src", "*.cs").SelectMany(static file =>
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var types = PublicType().Matches(Repository.Read(file)).Select(static match => match.Groups["name"].Value).ToArray();
            return types.Length > 1 ? [$"{file} has {string.Join(", ", types)}"]
                : types.Length == 1 && types[0] != name ? [$"{file} has {types[0]}"]
                : Array.Empty<string>();
        }),
        "A file has one public type and is named for it:");

    [Theory]
    [InlineData("TODO")]
    [InlineData("FIXME")]
    [InlineData("HACK")]
    [InlineData("NotImplementedException")]
    [InlineData("#region")]
    [InlineData("#pragma warning disable CS")]
    public void SourceFiles_BannedWords_AreAbsent(string word) => Findings.AssertNone(
        Repository.Files("src", "*.cs").Where(file => Repository.Read(file).Contains(word, StringComparison.Ordinal)),
        $"These contain {word}:");

    [Fact]
    public void SourceFiles_Namespaces_AreFileScoped() => Findings.AssertNone(
        Repository.Files("src", "*.cs").Where(static file => BlockNamespace().IsMatch(Repository.Read(file))),
        "Namespaces are file-scoped:");

    [Fact]
    public void Projects_InSource_HaveReadme() => Findings.AssertNone(
        Repository.Files("src", "*.csproj").Select(static file => Path.GetDirectoryName(file)!).Where(static folder => !File.Exists(Repository.PathOf($"{folder}/README.md"))),
        "A shipped project has a README.md, which its package shows:");

    [Fact]
    public void Projects_InSource_AreChecked() => Assert.Equal(
        Repository.Files("src", "*.csproj").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal),
        Shipped.AssemblyNames().Select(static row => row.Data).Order(StringComparer.Ordinal));

    private static IEnumerable<string> TooLong(string folder, int limit) =>
        Repository.Files(folder, "*.cs").Select(static file => (File: file, Lines: File.ReadLines(Repository.PathOf(file)).Count())).Where(file => file.Lines > limit).Select(static file => $"{file.File}: {file.Lines}");

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace [\w.]+\s*\{?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex BlockNamespace();
}
