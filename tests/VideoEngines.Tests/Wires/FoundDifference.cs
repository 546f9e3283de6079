using System.Text.RegularExpressions;

namespace VideoEngines.Tests.Wires;

/// <summary>A member in which an engine and a client differ.</summary>
internal sealed partial record FoundDifference(string Path, DifferenceSide Side, string Theirs, string Ours)
{
    public bool Is(Difference listed) => listed.Side == Side && listed.Path == (listed.Path.Contains("[*]", StringComparison.Ordinal) ? AnyPlace().Replace(Path, "[*]") : Path);

    public override string ToString() => $"{Path}\n    theirs: {Theirs}\n    ours:   {Ours}";

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex AnyPlace();
}
