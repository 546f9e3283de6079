using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Samples;

/// <summary>The quick start as users run it: a process of its own, in a folder of its own.</summary>
internal sealed class Quickstart : IDisposable
{
    private static readonly string Assembly = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Quickstart", new DirectoryInfo(AppContext.BaseDirectory).Name, "Quickstart.dll"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quickstart-");
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public Quickstart() => _stop.CancelAfter(TimeSpan.FromSeconds(120));

    public string Folder => _folder.FullName;

    public CancellationToken Stop => _stop.Token;

    /// <summary>Starts it without keys, unless the environment given has some.</summary>
    public ChildProcess Start(IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        Assert.True(File.Exists(Assembly), $"The quick start is not built: {Assembly}");
        var variables = new Dictionary<string, string?> { ["KLING_API_KEY"] = null, ["RUNWAYML_API_SECRET"] = null };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        return ChildProcess.Start(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Assembly, .. arguments], Folder, variables);
    }

    public async Task<(int ExitCode, string[] Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        using var child = Start(arguments);
        var (exitCode, output, errors) = await child.EndAsync(Stop);
        return (exitCode, output.TrimEnd().Split('\n'), errors.TrimEnd());
    }

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }
}
