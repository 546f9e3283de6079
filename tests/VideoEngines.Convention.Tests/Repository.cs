namespace VideoEngines.Convention.Tests;

/// <summary>The working copy that the tests were built from. Paths are relative to its root, with slashes.</summary>
/// <remarks>Found from where the tests run and not from [CallerFilePath]: CI builds map source paths, so that the compiler's path does not exist there.</remarks>
internal static class Repository
{
    private static readonly string[] Generated = ["artifacts", "bin", "obj", ".git", "node_modules"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(static file => !file.Split('/').Any(static part => Generated.Contains(part)))
            .Order(StringComparer.Ordinal),
    ];

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
