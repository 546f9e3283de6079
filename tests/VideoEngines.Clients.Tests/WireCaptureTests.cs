namespace VideoEngines.Clients.Tests;

/// <summary>
/// The captured requests that our engines are compared with are what the clients send at the versions of the lock file. UPDATE_WIRES=1 captures them anew instead: tests/recapture-wires.sh.
/// </summary>
public sealed class WireCaptureTests(NodeClients clients)
{
    private static readonly string Captured = Path.Combine(Repository.Root, "tests", "VideoEngines.Tests", "Wires");
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_WIRES") == "1";

    public static TheoryData<string> Scripts { get; } = [.. ScriptNames()];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Capture_PinnedClient_SendsWhatIsKept(string wire)
    {
        var folder = IsUpdate ? Captured : Directory.CreateTempSubdirectory("wires-").FullName;
        try
        {
            await clients.CaptureAsync(wire, folder);

            Assert.Equal(Read(Path.Combine(Captured, wire)), Read(Path.Combine(folder, wire)));
        }
        finally
        {
            if (!IsUpdate)
                Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Captures_Folders_HaveTheirScript() => Assert.Equal(
        ScriptNames().Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Captured, "*.json", SearchOption.AllDirectories).Select(static file => Path.GetFileName(Path.GetDirectoryName(file))!).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> ScriptNames() => Directory.EnumerateFiles(Path.Combine(NodeClients.Source, "capture"), "*.mjs").Select(static file => Path.GetFileNameWithoutExtension(file));

    private static SortedDictionary<string, string> Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*.json").ToDictionary(static file => Path.GetFileName(file), static file => File.ReadAllText(file).ReplaceLineEndings("\n")),
        StringComparer.Ordinal);
}
