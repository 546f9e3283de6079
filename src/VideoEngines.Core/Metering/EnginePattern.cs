using System.Buffers;

namespace VideoEngines.Metering;

/// <summary>Patterns over engine ids: an id in which <c>*</c> stands for any run of characters, e.g. <c>kling/*</c>, <c>*@fal</c> or <c>*</c>.</summary>
public static class EnginePattern
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-_/@*");

    /// <summary>Tells whether an engine is meant by a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="engine">The engine.</param>
    /// <returns><see langword="true"/> when the whole id matches.</returns>
    public static bool IsMatch(string pattern, VideoEngineId engine)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Matches(pattern, engine.ToString());
    }

    /// <summary>Throws when a text is no pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <exception cref="ArgumentException">The text is empty or holds a character that no engine id has.</exception>
    public static void Validate(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (pattern.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException($"'{pattern}' is no engine pattern. Write an engine id in lower case, with * for any run of characters, for example kling/*.", nameof(pattern));
        }
    }

    internal static TValue Choose<TValue>(IEnumerable<KeyValuePair<string, TValue>> byPattern, VideoEngineId engine, TValue otherwise)
    {
        var best = otherwise;
        string? bestPattern = null;
        foreach (var (pattern, value) in byPattern)
        {
            if (IsMatch(pattern, engine) && (bestPattern is null || IsMoreSpecific(pattern, bestPattern)))
            {
                bestPattern = pattern;
                best = value;
            }
        }

        return best;
    }

    private static bool IsMoreSpecific(string pattern, string than)
    {
        var difference = Literals(pattern) - Literals(than);
        return difference != 0 ? difference > 0 : string.CompareOrdinal(pattern, than) > 0;
    }

    private static int Literals(string pattern) => pattern.Length - pattern.AsSpan().Count('*') + (pattern.Contains('*', StringComparison.Ordinal) ? 0 : 1);

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
