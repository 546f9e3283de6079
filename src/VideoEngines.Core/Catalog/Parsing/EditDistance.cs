namespace VideoEngines.Catalog.Parsing;

/// <summary>Finds near names.</summary>
internal static class EditDistance
{
    /// <summary>Returns the names that differ least from <paramref name="wrong"/>, at most a third of its length.</summary>
    public static IReadOnlyList<string> Nearest(string wrong, IEnumerable<string> names, int count)
    {
        var limit = Math.Max(2, wrong.Length / 3);
        return [.. names
            .Select(name => (Name: name, Distance: Between(wrong, name)))
            .Where(n => n.Distance <= limit)
            .OrderBy(static n => n.Distance)
            // Of two that differ as much, the one that begins alike: whoever writes v3.0 means v3 rather than v2.6.
            .ThenByDescending(n => wrong.AsSpan().CommonPrefixLength(n.Name))
            .ThenBy(static n => n.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(static n => n.Name)];
    }

    public static int Between(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
