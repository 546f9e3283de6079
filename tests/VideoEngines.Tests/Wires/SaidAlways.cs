namespace VideoEngines.Tests.Wires;

/// <summary>What our engines say where a client lets its caller leave it out.</summary>
internal static class SaidAlways
{
    private const string Reason = "What the price or the picture depends on is always said, so that what is bought is what was planned, whatever the provider's default becomes.";

    public static IReadOnlyList<Difference> In(params IEnumerable<string> paths) => [.. paths.Select(static path => new Difference(path, DifferenceSide.Ours, Reason))];
}
