namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>The issues of one body, and what the checks need to know besides it.</summary>
internal sealed class RunwayCheck(RunwayUploads uploads)
{
    private readonly List<RunwayIssue> _issues = [];

    public RunwayUploads Uploads { get; } = uploads;

    public IReadOnlyList<RunwayIssue> Issues => _issues;

    public void Add(string code, string message, params string[] path) => _issues.Add(new RunwayIssue(code, message, path));

    public void Custom(string message, params string[] path) => Add("custom", message, path);

    public static string Quoted(IEnumerable<string> values) => string.Join('|', values.Select(static value => $"\"{value}\""));
}
