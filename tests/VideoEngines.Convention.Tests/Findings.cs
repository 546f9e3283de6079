namespace VideoEngines.Convention.Tests;

/// <summary>Fails with every finding on a line of its own, so that one run shows all there is to fix.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings, string rule)
    {
        var all = findings.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{rule}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", all)}");
    }

    /// <summary>Fails for exceptions to a rule that nothing needs any more.</summary>
    public static void AssertAllUsed(IReadOnlyDictionary<string, string> exceptions, IEnumerable<string> existing)
    {
        var known = existing.ToHashSet(StringComparer.Ordinal);
        AssertNone(exceptions.Keys.Where(key => !known.Contains(key)), "These are listed as exceptions and do not exist; remove them from the list:");
        AssertNone(exceptions.Where(static pair => string.IsNullOrWhiteSpace(pair.Value)).Select(static pair => pair.Key), "An exception needs a reason:");
    }
}
