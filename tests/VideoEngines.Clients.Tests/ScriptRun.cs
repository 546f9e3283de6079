using System.Text.Json;

namespace VideoEngines.Clients.Tests;

/// <summary>What a script reported.</summary>
public sealed class ScriptRun
{
    private ScriptRun(IReadOnlyList<ScriptCase> cases) => Cases = cases;

    public IReadOnlyList<ScriptCase> Cases { get; }

    /// <summary>Jobs that the script says it bought.</summary>
    public int Jobs => Cases.Sum(static played => played.Jobs);

    internal static ScriptRun Read(string script, ProgramEnd end)
    {
        var cases = end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line.StartsWith('{')).Select(ReadCase).ToArray();
        foreach (var played in cases)
            TestContext.Current.TestOutputHelper?.WriteLine($"{(played.Error is null ? "passed" : "FAILED")} {played.Kind}: {played.Name}");
        var failed = cases.Where(static played => played.Error is not null).Select(static played => $"{played.Name}\n{played.Error}").ToArray();
        Assert.True(failed.Length == 0, $"{script}: {failed.Length} of {cases.Length} cases failed.\n\n{string.Join("\n\n", failed)}");
        Assert.True(end.ExitCode == 0, $"{script} ended with {end.ExitCode}: {end.Errors}");
        Assert.NotEmpty(cases);
        return new ScriptRun(cases);
    }

    private static ScriptCase ReadCase(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new ScriptCase(
            root.GetProperty("name").GetString()!,
            root.GetProperty("kind").GetString()!,
            root.GetProperty("jobs").GetInt32(),
            root.TryGetProperty("error", out var error) ? error.GetString() : null);
    }
}
