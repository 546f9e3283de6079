namespace VideoEngines.Tests.Wires;

/// <summary>A member in which an engine and a client differ.</summary>
internal sealed record FoundDifference(string Path, DifferenceSide Side, string Theirs, string Ours)
{
    public bool Is(Difference listed) => listed.Path == Path && listed.Side == Side;

    public override string ToString() => $"{Path}\n    theirs: {Theirs}\n    ours:   {Ours}";
}
