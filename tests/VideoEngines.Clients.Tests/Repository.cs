namespace VideoEngines.Clients.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VideoEngines.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No working copy of VideoEngines is above {AppContext.BaseDirectory}.");
    }
}
