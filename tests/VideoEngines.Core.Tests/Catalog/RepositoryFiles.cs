namespace VideoEngines.Core.Tests.Catalog;

/// <summary>Finds files of the repository from where the tests run.</summary>
internal static class RepositoryFiles
{
    public static string Read(string path) => File.ReadAllText(Find(path));

    /// <summary>Writes a file into a folder that is there.</summary>
    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Find(Path.GetDirectoryName(path)!), Path.GetFileName(path)), text);

    /// <summary>Gets the names of the files of a folder, in order.</summary>
    public static IReadOnlyList<string> Names(string folder, string pattern) =>
        [.. Directory.GetFiles(Find(folder), pattern).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Path.Exists(found))
            {
                return found;
            }
        }

        throw new FileNotFoundException($"{path} is not above {AppContext.BaseDirectory}.");
    }
}
