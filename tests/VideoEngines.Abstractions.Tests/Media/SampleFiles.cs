namespace VideoEngines.Abstractions.Tests.Media;

/// <summary>The small real files beside the tests, made with ffmpeg.</summary>
internal static class SampleFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Media", "Files");

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
